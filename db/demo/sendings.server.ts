// The mailings of press releases: those that have left, and the one that waits for its time.
import { eq } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { sendings } from "#db/schema/press.ts";
import { updateSuccesses, updates } from "#db/schema/updates.ts";
import { pressAudienceId, pressChannelId } from "~/audiences/press-audience.server.ts";
import { emailKey } from "~/delivery/address.ts";
import { enqueue, type NewContent, type NewMail } from "~/delivery/queue.commands.server.ts";
import { renderPressMails } from "~/press/press-mail.server.ts";
import { type Journalist, type Recipient, recipientsFor } from "~/press/recipients.ts";
import { mailTo } from "~/press/sendings.commands.server.ts";
import { tallyCause } from "~/updates/tally.server.ts";
import { demoId } from "./ids.ts";
import { memberRows, regionRow } from "./people.ts";
import type { DemoRelease } from "./region-data.server.ts";
import type { Written } from "./releases.ts";
import { userNamed, type World } from "./world.ts";

/** One release with its mails as they are frozen: a text for each variant and language, and one mail to each journalist. */
export type FrozenSending = {
  release: DemoRelease;
  releaseId: string;
  versionId: string;
  title: string;
  scheduledAt: Date;
  dueAt: Date;
  sent: boolean;
  contents: NewContent[];
  mails: NewMail[];
};

export function frozenSendings(world: World, all: readonly Written[]): Promise<FrozenSending[]> {
  return Promise.all(
    all.flatMap(({ scheduledAt, publishAt, ...written }) =>
      scheduledAt && publishAt ? [freeze(world, written, scheduledAt, publishAt)] : [],
    ),
  );
}

type Rest = Omit<Written, "scheduledAt" | "publishAt">;

async function freeze(world: World, { release, id, versionId, text, sent }: Rest, scheduledAt: Date, dueAt: Date) {
  const recipients = addressed(recipientsFor(text, journalists(world), unsubscribed(world)));
  const contents = await renderPressMails({
    release: { slug: release.slug },
    region: regionRow(world),
    members: memberRows(world),
    text,
    recipients,
    dueAt,
  });
  const mails = recipients.map((recipient) => mailTo(recipient, contents));
  return { release, releaseId: id, versionId, title: text.title, scheduledAt, dueAt, sent, contents, mails };
}

const addressed = (recipients: readonly Recipient[]): (Recipient & { email: string })[] =>
  recipients.flatMap((recipient) => (recipient.email === null ? [] : [{ ...recipient, email: recipient.email }]));

/** In the order of their outlets, as the press list has them. */
const journalists = ({ data }: World): Journalist[] =>
  data.mediaContacts
    .map(({ id, name, email, outlet, municipalityIds, locale }) => ({
      contactId: demoId(id),
      name,
      email,
      outlet,
      covers: municipalityIds.map(demoId),
      locale,
    }))
    .sort((a, b) => (sortKey(a.outlet) < sortKey(b.outlet) ? -1 : 1));

const unsubscribed = ({ data }: World): Map<string, "unsubscribed"> =>
  new Map(data.mediaContacts.filter((each) => each.unsubscribed).map(({ email }) => [emailKey(email), "unsubscribed"]));

/** The sending, its mails, and the update that says who was told of what. */
export async function writeSending(db: WriteDb, world: World, sending: FrozenSending): Promise<void> {
  const { release, releaseId, versionId, scheduledAt, dueAt, contents, mails } = sending;
  const cause = { kind: "sending", id: demoId(`${release.id}/sending`), regionId: world.regionId };
  await db.insert(sendings).values({
    id: cause.id,
    regionId: world.regionId,
    releaseId,
    versionId,
    dueAt,
    state: "active",
    scheduledByName: userNamed(world, release.createdBy).name,
    createdAt: scheduledAt,
    changedAt: scheduledAt,
  });
  await enqueue(db, scheduledAt, { ...cause, dueAt }, contents, mails);
  await settle(db, sending, cause.id);
  await writeUpdate(db, world, sending, cause);
}

/** Ids of the demo's own, and for a mailing that has left the state it ended in. */
async function settle(db: WriteDb, { release, dueAt, sent }: FrozenSending, causeId: string): Promise<void> {
  const queued = await db.select().from(deliveries).where(eq(deliveries.causeId, causeId));
  const left = { state: "submitted", attempts: 1, sendingAt: dueAt, submittedAt: dueAt, changedAt: dueAt } as const;
  for (const { id, recipientKey, state } of queued) {
    await db
      .update(deliveries)
      .set({ id: demoId(`${release.id}/to/${recipientKey}`), ...(sent && state === "waiting" ? left : {}) })
      .where(eq(deliveries.id, id));
  }
}

async function writeUpdate(
  db: WriteDb,
  world: World,
  sending: FrozenSending,
  cause: { kind: string; id: string },
): Promise<void> {
  const { release, title, scheduledAt, dueAt } = sending;
  const update = world.data.updates.find(({ releaseId }) => releaseId === release.id);
  if (!update) throw new Error(`no update of the demo carries ${release.id}`);
  const id = demoId(update.id);
  await db.insert(updates).values({
    id,
    regionId: world.regionId,
    audienceId: pressAudienceId(world.regionId),
    channelId: pressChannelId(world.regionId),
    state: "scheduled",
    title,
    locale: release.locale,
    plannedFor: dueAt,
    locked: update.locked,
    causeKind: cause.kind,
    causeId: cause.id,
    createdByName: userNamed(world, release.createdBy).name,
    createdAt: scheduledAt,
    changedAt: scheduledAt,
  });
  await tallyCause(db, { ...cause, regionId: world.regionId }, world.now);
  await db.insert(updateSuccesses).values(
    release.successIds.map((success) => ({
      id: demoId(`${update.id}/carries/${success}`),
      updateId: id,
      successId: demoId(success),
    })),
  );
}
