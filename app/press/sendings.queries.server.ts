import { and, desc, eq, inArray } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Delivery, type DeliveryState, deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { mediaContacts, outlets, type Release, releases, type Sending, sendings } from "#db/schema/press.ts";
import type { Member, Region } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { emailKey } from "~/delivery/address.ts";
import { countStates, deliveriesOf, type StateCounts } from "~/delivery/deliveries.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { sendingCause } from "./call-off.server.ts";
import { isInAdvance } from "./embargo.ts";
import { pressRecipients } from "./press-list.server.ts";
import { type Recipient, type Variant, variantOf } from "./recipients.ts";
import { loadRelease } from "./release-rows.server.ts";
import type { ReleaseText } from "./release-text.ts";

export type RecipientList = {
  /** The text that they would get. */
  versionId: string;
  /** Also those who are not reached, with the reason. */
  recipients: Recipient[];
};

/** Who would get the release as it is now, and which version of it. */
export async function recipientsOf(actor: Actor, db: ReadDb, releaseId: string): Promise<RecipientList> {
  demand(actor, "read");
  const { region, text, version } = await loadRelease(db, actor.regionId, releaseId);
  return { versionId: version.id, recipients: await recipientsLeft(db, region, releaseId, text) };
}

/** The press list, where those whom an earlier sending of this release has reached are done: nobody gets it twice. */
export async function recipientsLeft(
  db: ReadDb,
  region: Region,
  releaseId: string,
  text: ReleaseText,
): Promise<Recipient[]> {
  const recipients = await pressRecipients(db, region, text);
  const reached = await keysInState(db, region.id, releaseId, ["sending", "submitted", "uncertain", "bounced"]);
  return recipients.map((recipient) =>
    recipient.reach === "reached" && recipient.email && reached.has(emailKey(recipient.email))
      ? { ...recipient, reach: "hasIt" }
      : recipient,
  );
}

/** The addresses of one release that stand in one of these states, over all its sendings. */
export async function keysInState(
  db: ReadDb,
  regionId: string,
  releaseId: string,
  states: readonly DeliveryState[],
): Promise<Set<string>> {
  const ofRelease = db
    .select({ id: sendings.id })
    .from(sendings)
    .where(and(eq(sendings.releaseId, releaseId), eq(sendings.regionId, regionId)));
  const rows = await db
    .select({ key: deliveries.recipientKey })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, regionId),
        eq(deliveries.causeKind, "sending"),
        inArray(deliveries.causeId, ofRelease),
        inArray(deliveries.state, [...states]),
      ),
    );
  return new Set(rows.map((row) => row.key));
}

/** One recipient of a sending: what was frozen for them, and how it goes. */
export type DeliveryView = { delivery: Delivery; outlets: string[]; variant: Variant };

export type SendingView = {
  sending: Sending;
  release: Pick<Release, "id" | "title" | "slug" | "locale" | "embargoUntil" | "frozenAt">;
  members: Member[];
  /** It leaves before the embargo is over, marked with it. */
  inAdvance: boolean;
  deliveries: DeliveryView[];
  counts: StateCounts;
  /** Something has not left yet: it can be paused or cancelled. */
  unsent: number;
};

/** @throws NotFound, also for another region's */
export async function getSending(actor: Actor, db: ReadDb, sendingId: string): Promise<SendingView> {
  demand(actor, "read");
  const [row] = await db
    .select({ sending: sendings, release: releases })
    .from(sendings)
    .innerJoin(releases, eq(releases.id, sendings.releaseId))
    .where(and(eq(sendings.id, sendingId), eq(sendings.regionId, actor.regionId)));
  if (!row) throw new NotFound("sending");
  const { sending, release } = row;
  const cause = sendingCause(sending);
  const found = await deliveriesOf(actor, db, cause);
  const outletsOf = await outletsByContact(db, actor.regionId, found);
  const variants = await variantsOf(db, found);
  const counts = (await countStates(db, [cause])).get(sending.id) as StateCounts;
  const { id, title, slug, locale, embargoUntil, frozenAt } = release;
  return {
    sending,
    release: { id, title, slug, locale, embargoUntil, frozenAt },
    members: await membersOf(db, actor.regionId),
    inAdvance: isInAdvance(sending.dueAt, embargoUntil),
    deliveries: byOutlet(
      found.map((delivery) => ({
        delivery,
        outlets: outletsOf.get(delivery.contactId ?? "") ?? [],
        variant: variants.get(delivery.contentId ?? "") ?? { kind: "common" },
      })),
    ),
    counts,
    unsent: counts.waiting + counts.deferred + counts.held,
  };
}

/** As the recipients stand where the sending is planned: newspaper by newspaper. */
const byOutlet = (views: DeliveryView[]): DeliveryView[] =>
  views
    .map((view) => ({ view, key: sortKey(view.outlets[0] ?? view.delivery.recipientName) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ view }) => view);

async function outletsByContact(
  db: ReadDb,
  regionId: string,
  found: readonly Delivery[],
): Promise<Map<string, string[]>> {
  const ids = found.flatMap((delivery) => delivery.contactId ?? []);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ contactId: mediaContacts.contactId, name: outlets.name })
    .from(mediaContacts)
    .innerJoin(outlets, eq(outlets.id, mediaContacts.outletId))
    .innerJoin(contacts, eq(contacts.id, mediaContacts.contactId))
    .where(and(eq(mediaContacts.regionId, regionId), inArray(mediaContacts.contactId, ids)))
    .orderBy(outlets.sortKey);
  const byContact = new Map<string, string[]>();
  for (const { contactId, name } of rows) byContact.set(contactId, [...(byContact.get(contactId) ?? []), name]);
  return byContact;
}

async function variantsOf(db: ReadDb, found: readonly Delivery[]): Promise<Map<string, Variant>> {
  const ids = [...new Set(found.flatMap((delivery) => delivery.contentId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: deliveryContents.id, variant: deliveryContents.variant })
    .from(deliveryContents)
    .where(inArray(deliveryContents.id, ids));
  return new Map(rows.map((row) => [row.id, variantOf(row.variant)]));
}

/** The newest sending of a release that was not called off. */
export async function standingSending(db: ReadDb, regionId: string, releaseId: string): Promise<Sending | undefined> {
  const rows = await db
    .select()
    .from(sendings)
    .where(
      and(
        eq(sendings.regionId, regionId),
        eq(sendings.releaseId, releaseId),
        inArray(sendings.state, ["active", "paused"]),
      ),
    )
    .orderBy(desc(sendings.createdAt))
    .limit(1);
  return rows[0];
}
