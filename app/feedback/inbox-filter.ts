// What the inbox shows: as its address asks for it. Pure.
import type { FeedbackKind } from "#db/schema/feedback.ts";
import { feedbackKinds } from "./kinds.ts";

/** `recent`: those whose answers the median is counted from. */
export const inboxStates = ["open", "recent", "answered", "closed", "all"] as const;
export type InboxState = (typeof inboxStates)[number];

export type InboxFilter = {
  state: InboxState;
  kind: FeedbackKind | null;
  ownerId: string | null;
  memberId: string | null;
  business: boolean;
  page: number;
};

/** What does not read is as if it had not been asked for. */
export function readInboxFilter(params: URLSearchParams): InboxFilter {
  const page = Number(params.get("page"));
  return {
    state: inboxStates.find((state) => state === params.get("state")) ?? "open",
    kind: feedbackKinds.find((kind) => kind === params.get("kind")) ?? null,
    ownerId: params.get("owner") || null,
    memberId: params.get("member") || null,
    business: params.has("business"),
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

/** The same list, another page of it. */
export function inboxSearch({ state, kind, ownerId, memberId, business }: InboxFilter, page: number): string {
  const params = new URLSearchParams();
  if (state !== "open") params.set("state", state);
  if (kind) params.set("kind", kind);
  if (ownerId) params.set("owner", ownerId);
  if (memberId) params.set("member", memberId);
  if (business) params.set("business", "");
  if (page > 1) params.set("page", String(page));
  return `?${params.toString()}`;
}
