// A responsibility in words. Pure.
import type { TFunction } from "i18next";
import type { LeadingRole, Responsibility } from "#db/schema/strategy.ts";

export const kindWord: Record<Responsibility["kind"], string> = {
  internal: "strategy:duty.internal",
  external: "strategy:duty.external",
};

export const roleWord: Record<LeadingRole, string> = {
  projectLeader: "strategy:role.projectLeader",
  boardChair: "strategy:role.boardChair",
  spokesperson: "strategy:role.spokesperson",
  communication: "strategy:role.communication",
};

/** Rhythms that have a name of their own. */
const named: Readonly<Record<number, string>> = {
  7: "strategy:duty.weekly",
  14: "strategy:duty.fortnightly",
  30: "strategy:duty.monthly",
  90: "strategy:duty.quarterly",
  180: "strategy:duty.halfYearly",
  365: "strategy:duty.yearly",
};

/** «innad · hver uke» */
export function rhythmWords({ kind, everyDays }: Pick<Responsibility, "kind" | "everyDays">, t: TFunction): string {
  const name = everyDays === null ? "strategy:duty.onOccasion" : named[everyDays];
  const often = name ? t(name) : t("strategy:duty.every", { count: everyDays ?? 0 });
  return `${t(kindWord[kind])} · ${often}`;
}
