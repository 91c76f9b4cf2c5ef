// One item with all that can be said of it, in the reader's words. Pure.
import type { TFunction } from "i18next";
import type { Locale } from "~/platform/locale.ts";
import { type KeptSettings, type Setting, settingOf } from "~/regions/setting.ts";
import type { ItemView } from "./guidance.queries.server.ts";
import type { Source } from "./item-kinds.ts";
import { type ItemRow, rowOf } from "./item-row.ts";
import { type PlaceName, placeOf } from "./places.ts";
import { type Found, nothing } from "./rule.ts";
import { attestedDays } from "./settings/framework.ts";
import type { Attestation, SwitchedOff } from "./standing.ts";
import { looksAt, valueInWords } from "./wording.ts";

export type Threshold = { key: string; label: string; value: string; reason: string };

export type ItemShown = {
  row: ItemRow;
  source: Source;
  sourceTitle: string;
  section: string;
  /** How our data are read; null where a person answers. */
  looksAt: string | null;
  thresholds: Threshold[];
  evidence: Found;
  missing: Found;
  asOf: string | null;
  place: PlaceName | null;
  /** What a person has said, that counts. */
  attestation: Attestation | null;
  history: Attestation[];
  off: SwitchedOff | null;
};

export function shownItem(reader: { t: TFunction; locale: Locale }, view: ItemView): ItemShown {
  const { standing, history, kept } = view;
  const { item, rule, finding, attestation, lapsed, off } = standing;
  const thresholds = rule.kind === "computed" ? rule.thresholds : [attestedDays];
  return {
    row: rowOf(reader, standing),
    source: item.source,
    sourceTitle: item.sourceTitle,
    section: item.section,
    looksAt: rule.kind === "computed" ? looksAt(reader, rule, kept) : null,
    thresholds: thresholds.map((setting) => thresholdOf(reader, kept, setting)),
    evidence: finding?.evidence ?? nothing,
    missing: finding?.missing ?? nothing,
    asOf: finding?.asOf ?? null,
    place: rule.place ?? placeOf[item.module],
    attestation: lapsed ? null : attestation,
    history,
    off,
  };
}

function thresholdOf({ t, locale }: { t: TFunction; locale: Locale }, kept: KeptSettings, setting: Setting): Threshold {
  const value = settingOf(kept, setting);
  const unit = setting.kind === "number" && setting.unit ? t(setting.unit, { count: Number(value) }) : "";
  return {
    key: setting.key,
    label: t(setting.label),
    value: [valueInWords(locale, kept, setting), unit].filter(Boolean).join(" "),
    reason: t(setting.reason),
  };
}
