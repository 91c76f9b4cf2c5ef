// What the page of the house says of itself: what stands, and what to do next. Pure.
import type { TFunction } from "i18next";
import type { House } from "../house.queries.server.ts";

export function houseSentence({ umbrella, pillars }: House, mayWrite: boolean, t: TFunction) {
  if (!umbrella) {
    return {
      title: t("messages:page.emptyTitle"),
      lead: mayWrite ? t("messages:page.empty") : t("messages:page.emptyReader"),
    };
  }
  if (pillars.length === 0) return { title: t("messages:page.title"), lead: t("messages:page.noPillars") };
  const proofs = pillars.reduce((sum, pillar) => sum + pillar.proofs.length, 0);
  const lead = [t("messages:page.pillars", { count: pillars.length }), t("messages:page.proofs", { count: proofs })];
  return { title: t("messages:page.title"), lead: lead.join(" ") };
}
