// What is being typed, kept in this browser until it is saved: a crash or a lost line costs nothing.
import type { Typed } from "~/platform/typed.ts";

type Copy = { at: string; typed: Typed };

const nameOf = (textId: string, part: string): string => `framsnakk.typed.${textId}.${part}`;

/** Storage can be full, or switched off: typing goes on all the same. */
function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

export const keepCopy = (textId: string, part: string, typed: Typed, at: Date): void => {
  const copy: Copy = { at: at.toISOString(), typed };
  quietly(() => localStorage.setItem(nameOf(textId, part), JSON.stringify(copy)));
};

export const forgetCopy = (textId: string, part: string): void => {
  quietly(() => localStorage.removeItem(nameOf(textId, part)));
};

export function keptCopy(textId: string, part: string): Copy | undefined {
  return quietly(() => readCopy(localStorage.getItem(nameOf(textId, part))));
}

/** What is in storage may be anything: only fields of texts are taken. */
export function readCopy(stored: string | null): Copy | undefined {
  if (!stored) return undefined;
  const copy: unknown = JSON.parse(stored);
  if (typeof copy !== "object" || copy === null) return undefined;
  const { at, typed } = copy as Partial<Copy>;
  if (typeof at !== "string" || Number.isNaN(Date.parse(at)) || typeof typed !== "object" || typed === null)
    return undefined;
  const fields = Object.values(typed);
  const texts = fields.every((values) => Array.isArray(values) && values.every((value) => typeof value === "string"));
  return texts ? { at, typed } : undefined;
}

/** Where the fields of a part say something else than before, whatever else the form carries. */
export function saysOtherwise(typed: Typed, before: Typed): boolean {
  return Object.keys(before).some((field) => plain(typed[field]) !== plain(before[field]));
}

const plain = (values: readonly string[] | undefined): string =>
  JSON.stringify((values ?? []).map((value) => value.replaceAll("\r\n", "\n").trim()).filter((value) => value !== ""));
