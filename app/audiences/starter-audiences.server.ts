// The audiences that a new region starts with: whom it will want to reach, by rule, with a promise we propose. Nobody is
// in them yet; each fills as contacts get their roles, and each can be changed or taken out of use like any other.
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { audiences, channels } from "#db/schema/audiences.ts";
import type { ContactRole } from "#db/schema/contacts.ts";
import type { Region } from "#db/schema/regions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { translator } from "~/platform/words.server.ts";
import { ensurePressAudience } from "./press-audience.server.ts";

type Starter = {
  role: ContactRole;
  name: string;
  concern: string;
  /** Our own people hear no later than the press. */
  own: boolean;
  /** Days: how often is good, how long is too long, how soon is too soon. */
  promise: [ideal: number, longest: number, shortest: number];
};

const starters: readonly Starter[] = [
  {
    role: "memberContact",
    name: "audiences:starter.contacts",
    concern: "audiences:starter.contactsConcern",
    own: true,
    promise: [14, 30, 5],
  },
  {
    role: "board",
    name: "audiences:starter.board",
    concern: "audiences:starter.boardConcern",
    own: true,
    promise: [14, 30, 5],
  },
  {
    role: "councillor",
    name: "audiences:starter.councils",
    concern: "audiences:starter.councilsConcern",
    own: true,
    promise: [30, 45, 7],
  },
  {
    role: "staff",
    name: "audiences:starter.staff",
    concern: "audiences:starter.staffConcern",
    own: true,
    promise: [30, 45, 7],
  },
  {
    role: "business",
    name: "audiences:starter.businesses",
    concern: "audiences:starter.businessesConcern",
    own: false,
    promise: [30, 45, 7],
  },
  {
    role: "resident",
    name: "audiences:starter.residents",
    concern: "audiences:starter.residentsConcern",
    own: false,
    promise: [30, 60, 7],
  },
];

/** Part of founding a region. Named once, in the region's language. */
export async function writeStarterAudiences(db: WriteDb, region: Region, now: Date): Promise<void> {
  const t = translator(region.locale);
  await ensurePressAudience(db, region, now);
  for (const { role, name: nameWord, concern, own, promise } of starters) {
    const name = t(nameWord);
    const [idealDays, longestDays, shortestDays] = promise;
    const [made] = await db
      .insert(audiences)
      .values({
        regionId: region.id,
        name,
        own,
        locale: region.locale,
        concern: t(concern),
        rule: { roles: [role], memberIds: [], topics: [] },
        idealDays,
        longestDays,
        shortestDays,
        sortKey: sortKey(name),
        promisedFrom: civilDate(now),
        createdAt: now,
        changedAt: now,
      })
      .returning({ id: audiences.id });
    if (!made) throw new Error("an audience that was not written");
    const email = { regionId: region.id, audienceId: made.id, kind: "email" as const };
    await db.insert(channels).values({ ...email, label: t("audiences:starter.email"), createdAt: now });
  }
}
