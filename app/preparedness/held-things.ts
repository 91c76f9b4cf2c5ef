// One thing that a hold keeps back, as a person decides on it. Pure.
import type { Cause } from "~/delivery/cause.ts";
import type { HeldItem } from "~/delivery/held-item.ts";
import type { Locale } from "~/platform/locale.ts";

export type Thing = HeldItem & {
  title: string;
  locale: Locale;
  /** When it would be told. */
  when: Date | null;
  /** Whom to: an audience, a person, a member. */
  to: string;
  /** The last part of its address at the desk. */
  path: string;
  /** Has its mails or is asked of people; else it is only planned. */
  scheduled: boolean;
  /** What its mails are caused by. */
  causes: Cause[];
  /** Taken away in a way that can be taken back. */
  restorable: boolean;
};

export type Decided = { decision: "released" | "dropped"; byName: string; at: Date };
export type HeldThing = Thing & { decided: Decided | null; waits: boolean };

/** Whether it may be taken back also when the hold is lifted, because it waits for a person then too. */
export const goesBackQuietly = ({ type }: Pick<Thing, "type">): boolean => type === "update" || type === "sending";

/** Whether what was decided can be decided anew. `stands`: the hold does. */
export function mayTakeBack({ type, decided, restorable, waits }: HeldThing, stands: boolean): boolean {
  if (decided?.decision !== "dropped" || waits) return stands && waits;
  return restorable && (stands || goesBackQuietly({ type }));
}
