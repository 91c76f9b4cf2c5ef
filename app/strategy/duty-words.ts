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

/** «innad · hver uke» */
export function rhythmWords({ kind, everyDays }: Pick<Responsibility, "kind" | "everyDays">, t: TFunction): string {
  const often = everyDays === null ? t("strategy:duty.onOccasion") : t("strategy:duty.every", { count: everyDays });
  return `${t(kindWord[kind])} · ${often}`;
}
