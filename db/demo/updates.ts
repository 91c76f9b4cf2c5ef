// What has been told, and what is planned: updates with their words, whom they carry, and who has published them. Pure
// rows; the press's releases are in releases.ts, the mails in mailings.ts.
import type { updateSuccesses, updates, updateTasks } from "#db/schema/updates.ts";
import { audienceId, channelId } from "./audiences.ts";
import { demoId } from "./ids.ts";
import type { DemoUpdate } from "./region-data.server.ts";
import { at, userNamed, type World } from "./world.ts";

export type PlainUpdate = DemoUpdate & { createdAt: string; createdBy: string; scheduledAt: string | null };

/** Those that are no release. @throws where one says not when it was made, and by whom */
export const plainUpdates = ({ data }: World): PlainUpdate[] =>
  data.updates
    .filter(({ releaseId }) => releaseId === null)
    .map((update) => {
      const { createdAt, createdBy, scheduledAt = null } = update;
      if (!createdAt || !createdBy) throw new Error(`${update.id} of the demo was made by nobody`);
      return { ...update, createdAt, createdBy, scheduledAt };
    });

/** What its mails are a cause of. */
export const causeIdOf = (update: PlainUpdate): string => demoId(`${update.id}/cause`);

const isMailed = ({ data }: World, { channelId: channel }: PlainUpdate): boolean =>
  data.audiences.some(({ channels }) => channels.some(({ id, byEmail }) => id === channel && byEmail));

/** Those whose mails are frozen: they have left, or leave when it is time. */
export const mailedUpdates = (world: World): PlainUpdate[] =>
  plainUpdates(world).filter((update) => update.scheduledAt !== null && isMailed(world, update));

export const updateRows = (world: World) =>
  plainUpdates(world).map((update) => {
    const { shift, regionId } = world;
    const { id, locale, scheduledAt, createdAt } = update;
    const mailed = scheduledAt !== null && isMailed(world, update);
    return {
      id: demoId(id),
      regionId,
      audienceId: audienceId(world, update.audienceId),
      channelId: channelId(world, update.channelId),
      title: shift.text(update.title, locale),
      body: shift.text(update.body, locale),
      callToAction: shift.text(update.callToAction, locale),
      locale,
      plannedFor: shift.instant(update.plannedFor),
      state: scheduledAt === null ? "planned" : "scheduled",
      locked: update.locked,
      causeKind: mailed ? "update" : null,
      causeId: mailed ? causeIdOf(update) : null,
      createdByName: userNamed(world, update.createdBy).name,
      createdAt: shift.instant(createdAt),
      changedAt: shift.instant(scheduledAt ?? createdAt),
    } satisfies typeof updates.$inferInsert;
  });

export const carriedRows = (world: World): (typeof updateSuccesses.$inferInsert)[] =>
  plainUpdates(world).flatMap(({ id, successIds }) =>
    successIds.map((success) => ({
      id: demoId(`${id}/carries/${success}`),
      updateId: demoId(id),
      successId: demoId(success),
    })),
  );

/** Whoever signs in confirms at the desk, the others through the link they were sent. All of them in the evening. */
export const taskRows = (world: World): (typeof updateTasks.$inferInsert)[] =>
  plainUpdates(world).flatMap(({ id, scheduledAt, confirmations }) =>
    confirmations.map(({ userId, date, url }) => {
      if (!scheduledAt) throw new Error(`${id} of the demo was published before anyone was asked`);
      const askedAt = world.shift.instant(scheduledAt);
      return {
        id: demoId(`${id}/task/${userId}`),
        regionId: world.regionId,
        updateId: demoId(id),
        contactId: demoId(`${userId}/contact`),
        askedAt,
        confirmedAt: at(world, date, "20:30"),
        publishedOn: world.shift.date(date),
        url,
        via: userNamed(world, userId).worksByLink ? "link" : "desk",
        createdAt: askedAt,
      } as const;
    }),
  );
