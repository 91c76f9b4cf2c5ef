import { inTransaction } from "#db/client.server.ts";
import type { PersonActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { ownLink, renewOwnLink, withdrawOwnLink } from "~/links/own-links.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { calendarLinkYears } from "./settings.ts";

/** What a calendar link opens: the region's timeline. */
export const calendarOf = ({ regionId }: Pick<PersonActor, "regionId">) =>
  ({ purpose: "calendar", subject: regionId }) as const;

/** A link of one's own to the calendar: `make` keeps the one that there is, `renew` makes another and ends it. */
export async function changeCalendarLink(
  actor: PersonActor,
  now: Date,
  { intent }: { intent: "make" | "renew" | "withdraw" },
): Promise<void> {
  demand(actor, "read");
  await inTransaction(async (db) => {
    const own = calendarOf(actor);
    if (intent === "withdraw") return withdrawOwnLink(db, actor, now, own);
    if (intent === "make" && (await ownLink(actor, db, now, own))) return;
    // Whether the person still belongs to the region is asked each time; this only ends what everyone has forgotten.
    const years = await readSetting(db, actor.regionId, calendarLinkYears);
    const expiresAt = new Date(now);
    expiresAt.setUTCFullYear(expiresAt.getUTCFullYear() + years);
    await renewOwnLink(db, actor, now, { ...own, expiresAt });
  });
}
