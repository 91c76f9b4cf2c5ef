// The filter sentence of the list, read from the URL. Pure.
import type { ContactRole } from "#db/schema/contacts.ts";
import { type Place, readPlace } from "./paging.ts";
import { isRole } from "./roles.ts";

export type ListFilter = {
  role: ContactRole | null;
  memberId: string | null;
  topic: string | null;
  text: string;
  /** Those taken out of use, instead of those in use. */
  archived: boolean;
};

export const cleanText = (typed: string | null): string =>
  (typed ?? "")
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 100);

/** What does not read is as if it had not been asked for. */
export function readListFilter(params: URLSearchParams): ListFilter & { place: Place } {
  const role = params.get("role") ?? "";
  return {
    role: isRole(role) ? role : null,
    memberId: params.get("member") || null,
    topic: cleanText(params.get("topic")) || null,
    text: cleanText(params.get("text")),
    archived: params.has("archived"),
    place: readPlace(params),
  };
}

/** The same list, at another place of it. */
export function searchFor({ role, memberId, topic, text, archived }: ListFilter, place: Place): string {
  const params = new URLSearchParams();
  if (role) params.set("role", role);
  if (memberId) params.set("member", memberId);
  if (topic) params.set("topic", topic);
  if (text) params.set("text", text);
  if (archived) params.set("archived", "");
  for (const [name, id] of Object.entries(place ?? {})) params.set(name, id);
  const search = params.toString();
  return search ? `?${search}` : "?";
}

export const isNarrowed = ({ role, memberId, topic, text }: ListFilter): boolean =>
  Boolean(role || memberId || topic || text);
