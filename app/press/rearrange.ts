// Adding, removing and moving paragraphs and quotes in a form that is not saved yet: the same on the server, where the
// button is a plain submit, and in the browser. Pure.
import type { Typed } from "~/platform/typed.ts";

/** The fields that belong to one row, moved together. */
const rowFields = {
  body: ["body"],
  quotes: ["quoteKey", "quoteSpeaker", "quoteTitle", "quoteText"],
} as const;

type Group = keyof typeof rowFields;
export type Step = { group: Group; act: "add" | "remove" | "up" | "down"; at: number };

/** As the button carries it: `body.up.2`. */
export const stepValue = (step: Step): string => `${step.group}.${step.act}.${step.at}`;

export function stepFrom(value: unknown): Step | null {
  const parts = /^(body|quotes)\.(add|remove|up|down)\.(\d{1,3})$/.exec(typeof value === "string" ? value : "");
  return parts ? { group: parts[1] as Group, act: parts[2] as Step["act"], at: Number(parts[3]) } : null;
}

function rearranged(values: readonly string[], step: Step, fresh: string): string[] {
  const next = [...values];
  if (step.act === "add") {
    next.splice(step.at, 0, fresh);
  } else if (step.act === "remove") {
    next.splice(step.at, 1);
  } else {
    const other = step.act === "up" ? step.at - 1 : step.at + 1;
    const [mine, theirs] = [next[step.at], next[other]];
    if (mine !== undefined && theirs !== undefined) {
      next[other] = mine;
      next[step.at] = theirs;
    }
  }
  return next;
}

/** Everything typed, with one row added, removed or moved. `newKey` is the key of a quote that is added. */
export function rearrange(typed: Typed, step: Step, newKey: string): Typed {
  const next: Typed = { ...typed };
  for (const field of rowFields[step.group]) {
    next[field] = rearranged(typed[field] ?? [], step, field === "quoteKey" ? newKey : "");
  }
  return next;
}

/** The row to stand in afterwards. */
export function rowAfter(step: Step, rows: number): number {
  if (step.act === "up") return Math.max(0, step.at - 1);
  if (step.act === "down") return Math.min(rows - 1, step.at + 1);
  if (step.act === "remove") return Math.max(0, Math.min(step.at, rows - 1));
  return step.at;
}
