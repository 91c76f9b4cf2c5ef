// Which of the names behind an audience are shown, read from the URL. Pure.
import { cleanText } from "~/contacts/list-filter.ts";
import { type Place, readPlace } from "~/contacts/paging.ts";

export const showings = ["all", "reachable", "unreachable"] as const;
export type Showing = (typeof showings)[number];

export type NamesFilter = {
  showing: Showing;
  text: string;
  /** A name or address that one looks for, to put it in by hand. */
  find: string;
};

export function readNamesFilter(params: URLSearchParams): NamesFilter & { place: Place } {
  const asked = params.get("show");
  return {
    showing: showings.find((one) => one === asked) ?? "all",
    text: cleanText(params.get("text")),
    find: cleanText(params.get("find")),
    place: readPlace(params),
  };
}

export function namesSearch({ showing, text }: Pick<NamesFilter, "showing" | "text">, place: Place): string {
  const params = new URLSearchParams();
  if (showing !== "all") params.set("show", showing);
  if (text) params.set("text", text);
  for (const [name, id] of Object.entries(place ?? {})) params.set(name, id);
  const search = params.toString();
  return `${search ? `?${search}` : "?"}#people`;
}
