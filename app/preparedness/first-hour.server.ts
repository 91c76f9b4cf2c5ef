// The first hour as we propose it, or as the region has set it.
import type { ReadDb } from "#db/handles.ts";
import type { Locale } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { firstHourSteps } from "./settings.ts";
import { type Step, stepOf } from "./typed-lines.ts";

/** Confirm and log, who leads and speaks, first statement, watch and answer. */
const proposed = [
  { minute: 0, role: "preparedness:role.leader", text: "preparedness:step.confirm" },
  { minute: 5, role: "preparedness:role.log", text: "preparedness:step.log" },
  { minute: 10, role: "preparedness:role.communication", text: "preparedness:step.notify" },
  { minute: 15, role: "preparedness:role.leader", text: "preparedness:step.lead" },
  { minute: 20, role: "preparedness:role.communication", text: "preparedness:step.pause" },
  { minute: 30, role: "preparedness:role.facts", text: "preparedness:step.facts" },
  { minute: 35, role: "preparedness:role.staff", text: "preparedness:step.staff" },
  { minute: 40, role: "preparedness:role.spokesperson", text: "preparedness:step.statement" },
  { minute: 50, role: "preparedness:role.communication", text: "preparedness:step.watch" },
  { minute: 60, role: "preparedness:role.leader", text: "preparedness:step.next" },
] as const;

export async function firstHour(db: ReadDb, regionId: string, locale: Locale): Promise<Step[]> {
  const own = await readSetting(db, regionId, firstHourSteps);
  if (own.length > 0) return own.map(stepOf);
  const t = translator(locale);
  return proposed.map(({ minute, role, text }) => ({ minute, role: t(role), text: t(text) }));
}
