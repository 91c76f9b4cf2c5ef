// An item as it stands in a list, in the reader's words. Pure.
import type { TFunction } from "i18next";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ItemId } from "./item-ids.ts";
import { type ShownAs, shownOf } from "./list-filter.ts";
import { type PlaceName, placeOf } from "./places.ts";
import type { Standing } from "./standing.ts";
import { sentences } from "./wording.ts";

export type ItemRow = {
  id: ItemId;
  text: string;
  shown: ShownAs;
  says: string;
  /** Where it is done; null where it is confirmed on its own page. */
  place: PlaceName | null;
};

export function rowOf(reader: { t: TFunction; locale: Locale }, standing: Standing): ItemRow {
  const { item, rule, status, off } = standing;
  const done = rule.place ?? placeOf[item.module];
  return {
    id: item.id,
    text: item[reader.locale],
    shown: shownOf(standing),
    says: saysOf(reader, standing),
    place: off || status === "attestNeeded" ? null : done,
  };
}

/** What is known of it, in a sentence or a few. */
export function saysOf(reader: { t: TFunction; locale: Locale }, standing: Standing): string {
  const { t, locale } = reader;
  const { rule, finding, attestation, goodUntil, lapsed, off } = standing;
  if (off) return t("guidance:off.said", { name: off.byName, on: formatDate(locale, off.offOn, "long") });
  if (finding) return sentences(reader, finding.says);
  if (!attestation) return rule.kind === "attested" ? t(rule.why) : "";
  const said = {
    name: attestation.byName,
    on: formatDate(locale, attestation.attestedOn, "long"),
    until: formatDate(locale, goodUntil ?? attestation.attestedOn, "long"),
  };
  return lapsed ? t("guidance:attested.lapsed", said) : t("guidance:attested.said", said);
}
