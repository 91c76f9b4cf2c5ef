// What is typed one a line, as it is kept and as it is typed again. Pure.
import type { DocumentLink } from "#db/schema/preparedness.ts";

export type Step = { minute: number | null; role: string; text: string };

export const linesOf = (typed: string): string[] =>
  typed
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);

/** `10 leder: Velg talsperson`; minute and role may be missing. */
export function stepOf(line: string): Step {
  const [, minute, rest = line] = /^(\d{1,3})\s+(.*)$/.exec(line) ?? [];
  const [, role = "", text = rest] = /^([^:]{1,40}):\s+(.*)$/.exec(rest) ?? [];
  return { minute: minute === undefined ? null : Number(minute), role, text };
}

/** `Planen https://…`: the address is what begins with http; a line without one is a title alone. */
export function documentOf(line: string): DocumentLink {
  const url = /https?:\/\/\S+/.exec(line)?.[0] ?? "";
  return { title: line.replace(url, "").trim() || url, url };
}

export const typeDocument = ({ title, url }: DocumentLink): string => (title === url ? url : `${title} ${url}`.trim());

/** For `tel:`: digits and a leading plus; null where it is no number. */
export function phoneHref(phone: string): string | null {
  const digits = phone.replace(/(?!^\+)[^\d]/g, "");
  return /\d{3}/.test(digits) ? `tel:${digits}` : null;
}
