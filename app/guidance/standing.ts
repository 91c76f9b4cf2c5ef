// How an item stands: by its rule, or by what a person has confirmed, or switched off with a reason. Pure.
import { addDays } from "~/platform/civil-date.ts";
import { type KeptSettings, settingOf } from "~/regions/setting.ts";
import type { Facts } from "./facts.ts";
import type { Item } from "./items.ts";
import type { Finding, Rule, Status } from "./rule.ts";
import { attestedDays } from "./settings/framework.ts";

export const attestedStatuses = ["met", "partial", "unmet"] as const satisfies readonly Status[];
export type AttestedStatus = (typeof attestedStatuses)[number];

/** What a person has said. Civil dates. */
export type Attestation = {
  id: string;
  status: AttestedStatus;
  note: string;
  byName: string;
  attestedOn: string;
  takenBackOn: string | null;
};

export type SwitchedOff = { reason: string; byName: string; offOn: string };

export type Standing = {
  item: Item;
  rule: Rule;
  status: Status;
  /** What the data say; null where no data can. */
  finding: Finding | null;
  /** The last one, also where it is too old to count. */
  attestation: Attestation | null;
  /** Civil date, the last on which the attestation counts. */
  goodUntil: string | null;
  /** It was confirmed, too long ago. */
  lapsed: boolean;
  off: SwitchedOff | null;
};

type Said = { attestation: Attestation | null; off: SwitchedOff | null };

export function standingOf(
  item: Item,
  rule: Rule,
  { attestation, off }: Said,
  facts: Facts,
  kept: KeptSettings,
  today: string,
): Standing {
  const finding = rule.kind === "computed" ? rule.find(facts, kept, today) : null;
  const goodUntil = attestation && addDays(attestation.attestedOn, settingOf(kept, attestedDays));
  const lapsed = finding === null && goodUntil !== null && goodUntil < today;
  const byPerson = attestation === null || lapsed ? "attestNeeded" : attestation.status;
  const status = off ? "notApplicable" : (finding?.status ?? byPerson);
  return { item, rule, status, finding, attestation, goodUntil, lapsed, off };
}
