// Which key players nobody has been in touch with for longer than they may wait.
import { and, eq, gte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { stakeholders } from "#db/schema/stakeholders.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { lastContacts } from "~/activities/activities.queries.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { touchOf } from "./contact-due.ts";
import { contactLimits } from "./quadrant.ts";
import { highFrom } from "./settings.ts";
import { inUse } from "./stakeholders.queries.server.ts";
import { standsAs } from "./stands-as.ts";

export type OutOfTouch = {
  id: string;
  name: string;
  /** Null where there has been no contact at all. */
  days: number | null;
  limit: number;
};

/** So many are as much as anybody can take up in a week. */
const mostAtOnce = 20;

/** Whoever has waited longest first. */
export async function outOfTouch(actor: Actor, db: ReadDb, now: Date): Promise<OutOfTouch[]> {
  demand(actor, "read");
  const { regionId } = actor;
  const kept = await keptSettings(db, regionId);
  const high = settingOf(kept, highFrom);
  const players = await db
    .select({
      id: stakeholders.id,
      nature: stakeholders.nature,
      createdAt: stakeholders.createdAt,
      contact: { id: contacts.id, name: contacts.name, title: contacts.title, organisation: contacts.organisation },
    })
    .from(stakeholders)
    .innerJoin(contacts, eq(contacts.id, stakeholders.contactId))
    .where(
      and(
        eq(stakeholders.regionId, regionId),
        inUse,
        gte(stakeholders.interest, high),
        gte(stakeholders.influence, high),
      ),
    );
  const contactIds = players.map(({ contact }) => contact.id);
  const last = await lastContacts(db, regionId, contactIds, now);
  const limits = contactLimits(kept);
  return players
    .flatMap(({ id, nature, createdAt, contact }) => {
      const lastContactAt = last.get(contact.id) ?? null;
      const { days, limit, overdue } = touchOf({ quadrant: "keyPlayer", lastContactAt, createdAt }, limits, now);
      return overdue && limit !== null ? [{ id, name: standsAs({ nature }, contact), days, limit }] : [];
    })
    .sort((a, b) => waited(b) - waited(a) || (a.id < b.id ? -1 : 1))
    .slice(0, mostAtOnce);
}

const waited = ({ days }: OutOfTouch): number => days ?? Number.MAX_SAFE_INTEGER;
