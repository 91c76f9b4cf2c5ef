// Writes updates that are no release, their mails and the tasks of those who publish them, and counts what became of each.
import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { updateSuccesses, updates, updateTasks } from "#db/schema/updates.ts";
import { tally } from "~/updates/tally.server.ts";
import { updateMail } from "~/updates/update-mail.server.ts";
import { audienceRows } from "./audiences.ts";
import { insertAll } from "./insert-all.server.ts";
import { contentRow, deliveryRows, linkKey, type Mailing, mailings, wayOutRows } from "./mailings.ts";
import { regionRow } from "./people.ts";
import { carriedRows, taskRows, updateRows } from "./updates.ts";
import { userNamed, type World } from "./world.ts";

export type FrozenUpdate = { mailing: Mailing; contents: (typeof deliveryContents.$inferInsert)[] };

/** Rendered before anything is written. */
export const frozenUpdates = (world: World): Promise<FrozenUpdate[]> =>
  Promise.all(mailings(world).map((mailing) => freeze(world, mailing)));

async function freeze(world: World, mailing: Mailing): Promise<FrozenUpdate> {
  const { id, createdBy } = mailing.update;
  const row = updateRows(world).find((each) => each.causeId === mailing.causeId);
  const audience = audienceRows(world).find((each) => each.id === row?.audienceId);
  if (!row || !audience) throw new Error(`${id} of the demo is for nobody`);
  const sender = userNamed(world, createdBy);
  const used = [...new Set(mailing.recipients.map(({ locale }) => locale))];
  const contents = used.map(async (locale) => {
    const seen = { update: { imageFileId: null, imageAlt: "", ...row }, audience, region: regionRow(world), sender };
    return contentRow(world, mailing, locale, await updateMail(seen, locale));
  });
  return { mailing, contents: await Promise.all(contents) };
}

/** After the releases: their journalists have links already. */
export async function writeUpdates(db: WriteDb, world: World, frozen: readonly FrozenUpdate[]): Promise<void> {
  const written = await db.insert(updates).values(updateRows(world)).returning();
  await db.insert(updateSuccesses).values(carriedRows(world));
  await db.insert(updateTasks).values(taskRows(world));
  const mails = frozen.map(({ mailing }) => mailing);
  const linkIds = await writeWaysOut(db, world, mails);
  await insertAll(
    db,
    deliveryContents,
    frozen.flatMap(({ contents }) => contents),
  );
  await insertAll(
    db,
    deliveries,
    mails.flatMap((mailing) => deliveryRows(world, mailing, linkIds)),
  );
  for (const update of written) await tally(db, update, world.now);
}

async function writeWaysOut(db: WriteDb, world: World, all: readonly Mailing[]): Promise<Map<string, string>> {
  const ofRegion = and(eq(links.regionId, world.regionId), eq(links.purpose, "unsubscribe"));
  const known = new Map<string, string>();
  for (const { id, holderId, subject } of await db.select().from(links).where(ofRegion)) {
    known.set(linkKey(holderId, subject), id);
  }
  const missing = wayOutRows(world, all).filter(({ holderId, subject }) => !known.has(linkKey(holderId, subject)));
  await insertAll(db, links, missing);
  for (const { id, holderId, subject } of missing) if (id) known.set(linkKey(holderId, subject), id);
  return known;
}
