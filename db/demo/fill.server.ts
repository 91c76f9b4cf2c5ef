// Fills the demo region once: all of it or nothing.
import { hashPassword } from "better-auth/crypto";
import { eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import * as approvals from "#db/schema/approvals.ts";
import * as audiences from "#db/schema/audiences.ts";
import * as auth from "#db/schema/auth.ts";
import * as contacts from "#db/schema/contacts.ts";
import * as delivery from "#db/schema/delivery.ts";
import * as files from "#db/schema/files.ts";
import * as press from "#db/schema/press.ts";
import * as regions from "#db/schema/regions.ts";
import * as successes from "#db/schema/successes.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { demoPassword } from "~/auth/demo-accounts.ts";
import { civilDate } from "~/platform/civil-date.ts";
import * as reached from "./audiences.ts";
import { demoSlug } from "./ids.ts";
import { insertAll } from "./insert-all.server.ts";
import { type FrozenUpdate, frozenUpdates, writeUpdates } from "./mailings.server.ts";
import * as media from "./media.ts";
import * as people from "./people.ts";
import { type DrawnPicture, drawPictures, fileRows, renditionRows } from "./pictures.server.ts";
import { demoData } from "./region-data.server.ts";
import * as told from "./releases.ts";
import { type FrozenSending, frozenSendings, writeSending } from "./sendings.server.ts";
import { shiftOf } from "./shift.ts";
import * as stories from "./stories.ts";
import { writeWalk } from "./walk.server.ts";
import { type World, worldOf } from "./world.ts";

/**
 * Makes Nordvågregionen with its dates moved so that its anchor lies in the last seven days. Does nothing where the
 * region is there already. Pictures and mails are made before the one transaction that writes everything.
 */
export async function fillDemo(now: Date, log: (line: string) => void): Promise<void> {
  if (await isFilled()) return;
  const data = demoData();
  const world = worldOf(data, shiftOf(data._meta.anchorDate, civilDate(now)), now);
  log(`Making the demo region ${data.region.name} …`);
  const written = told.writtenReleases(world);
  const [pictures, passwordHash, sendings, updates] = await Promise.all([
    drawPictures(world),
    hashPassword(demoPassword),
    frozenSendings(world, written),
    frozenUpdates(world),
  ]);
  log(`  drew ${pictures.length} pictures and set ${sendings.length + updates.length} mailings`);
  const filled = await inTransaction((db) => write(db, world, { written, pictures, passwordHash, sendings, updates }));
  if (filled)
    log(
      `  ${data.successes.length} results, ${written.length} press releases, ${people.contactRows(world).length} people`,
    );
}

const isFilled = async (): Promise<boolean> => {
  const rows = await read
    .select({ id: regions.regions.id })
    .from(regions.regions)
    .where(eq(regions.regions.slug, demoSlug));
  return rows.length > 0;
};

type Made = {
  written: told.Written[];
  pictures: DrawnPicture[];
  passwordHash: string;
  sendings: FrozenSending[];
  updates: FrozenUpdate[];
};

/** @returns false where another process has filled it meanwhile */
async function write(db: WriteDb, world: World, made: Made): Promise<boolean> {
  const { written, pictures, passwordHash, sendings, updates } = made;
  const region = await db.insert(regions.regions).values(people.regionRow(world)).onConflictDoNothing().returning();
  if (region.length === 0) return false;
  await db.insert(regions.members).values(people.memberRows(world));
  await db.insert(auth.users).values(people.userRows(world));
  await db.insert(auth.accounts).values(people.accountRows(world, passwordHash));
  await db.insert(auth.memberships).values(people.membershipRows(world));
  await insertAll(db, contacts.contacts, people.contactRows(world));
  await insertAll(db, contacts.contactRoles, people.roleRows(world));

  await db.insert(audiences.audiences).values(reached.audienceRows(world));
  await db.insert(audiences.audienceTopics).values(reached.audienceTopicRows(world));
  await db.insert(audiences.audienceContacts).values(reached.addedRows(world));
  await db.insert(audiences.channels).values(reached.channelRows(world));
  await db.insert(audiences.channelConfirmers).values(reached.confirmerRows(world));
  await db.insert(press.outlets).values(media.outletRows(world));
  await db.insert(press.outletCoverage).values(media.coverageRows(world));
  await db.insert(press.mediaContacts).values(media.journalistRows(world));
  await db.insert(delivery.suppressions).values([...media.suppressionRows(world), ...reached.unsubscribedRows(world)]);

  await db.insert(files.files).values(fileRows(world, pictures, world.begunAt));
  await db.insert(files.fileRenditions).values(renditionRows(pictures));
  await db.insert(successes.successes).values(stories.successRows(world));
  await db.insert(successes.successBenefits).values(stories.benefitRows(world));
  await db.insert(successes.successTopics).values(stories.topicRows(world));
  await db.insert(successes.successPeople).values(stories.peopleRows(world));

  await db.insert(press.releases).values(told.releaseRows(world, written));
  await db.insert(press.releaseSuccesses).values(told.carriedRows(written));
  await db.insert(successes.successRestrictions).values(told.restrictionRows(written));
  await db.insert(approvals.approvalSubjects).values(told.subjectRows(world, written));
  await db.insert(approvals.textVersions).values(told.versionRows(world, written));
  await db.insert(approvals.approvalParties).values(told.partyRows(world, written));
  await db.insert(approvals.decisions).values(told.decisionRows(world, written));
  for (const sending of sendings) await writeSending(db, world, sending);
  await writeUpdates(db, world, updates);
  await writeWalk(db, world);

  const actor = { kind: "job", job: "demo", regionId: world.regionId } as const;
  await recordAudit(db, actor, world.now, { act: "demo.filled", subjectType: "region", subjectId: world.regionId });
  return true;
}
