// Where a press enquiry stands: what is due first, what is late, how long an answer took. Pure.
import type { Enquiry } from "#db/schema/press.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";

type Due = Pick<Enquiry, "deadlineAt" | "accessDueOn">;

/** The instant by which it must be answered: the deadline of whoever asks, or the end of the fifth working day. */
export function dueAt({ deadlineAt, accessDueOn }: Due): Date | null {
  const byLaw = accessDueOn === null ? null : instantAt(addDays(accessDueOn, 1), "00:00");
  if (deadlineAt === null || byLaw === null) return deadlineAt ?? byLaw;
  return deadlineAt < byLaw ? deadlineAt : byLaw;
}

/** What is due first; what has no deadline comes after, in the order it came in. */
export function firstDue(a: Due & Pick<Enquiry, "receivedAt">, b: Due & Pick<Enquiry, "receivedAt">): number {
  const [first, second] = [dueAt(a), dueAt(b)];
  if (first && second && first.getTime() !== second.getTime()) return first.getTime() - second.getTime();
  if (first && !second) return -1;
  if (!first && second) return 1;
  return a.receivedAt.getTime() - b.receivedAt.getTime();
}

/** `late`: the deadline has passed; `overdue`: so have the five working days of the law. */
export type EnquiryState = "open" | "late" | "overdue" | "answered" | "declined" | "passedOn";

export function enquiryState(row: Due & Pick<Enquiry, "answeredAt" | "outcome">, now: Date): EnquiryState {
  if (row.answeredAt !== null) return row.outcome ?? "answered";
  if (row.accessDueOn !== null && civilDate(now) > row.accessDueOn) return "overdue";
  return row.deadlineAt !== null && row.deadlineAt < now ? "late" : "open";
}

export type Took = { unit: "minutes" | "hours" | "days"; count: number };

/** As one would say it: minutes within the hour, hours within two days, then days. Never less than a minute. */
export function took(from: Date, to: Date): Took {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 60) return { unit: "minutes", count: minutes };
  const hours = Math.round(minutes / 60);
  return hours < 48 ? { unit: "hours", count: hours } : { unit: "days", count: Math.round(hours / 24) };
}

/** «Nils Torgersrud, Haukvikposten»: a name, and after the last comma where they are from. */
export function whoAndWhere(typed: string): { name: string; outlet: string } {
  const comma = typed.lastIndexOf(",");
  if (comma < 0) return { name: typed.trim(), outlet: "" };
  return { name: typed.slice(0, comma).trim(), outlet: typed.slice(comma + 1).trim() };
}

/** …and the other way. */
export const askerLine = (name: string, outlet: string): string => [name, outlet].filter(Boolean).join(", ");
