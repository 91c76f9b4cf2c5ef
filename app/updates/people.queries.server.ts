// The people of one update as its page lists them: before sending by who will get it, afterwards by what became of it.
import { and, asc, count, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { type Delivery, type DeliveryState, deliveries, deliveryStates } from "#db/schema/delivery.ts";
import type { Update } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Reach, Recipient } from "./recipients.queries.server.ts";

export const peoplePerPage = 50;

export type Page = { page: number; pages: number };

/** @param wanted from 1 */
export function pageOf(total: number, wanted: number): Page {
  const pages = Math.max(1, Math.ceil(total / peoplePerPage));
  const page = Number.isFinite(wanted) ? Math.min(Math.max(1, Math.trunc(wanted)), pages) : 1;
  return { page, pages };
}

export const reaches = [
  "reached",
  "gotItElsewhere",
  "unsubscribed",
  "bounced",
  "byHand",
  "noAddress",
] as const satisfies readonly Reach[];

export type ReachCounts = Record<Reach, number>;

export function countReach(recipients: readonly Pick<Recipient, "reach">[]): ReachCounts {
  const counts = Object.fromEntries(reaches.map((reach) => [reach, 0])) as ReachCounts;
  for (const { reach } of recipients) counts[reach] += 1;
  return counts;
}

const shown = {
  id: deliveries.id,
  contactId: deliveries.contactId,
  recipientName: deliveries.recipientName,
  recipientEmail: deliveries.recipientEmail,
  locale: deliveries.locale,
  state: deliveries.state,
  reason: deliveries.reason,
  dueAt: deliveries.dueAt,
  nextTryAt: deliveries.nextTryAt,
  submittedAt: deliveries.submittedAt,
  lastCode: deliveries.lastCode,
  lastAnswer: deliveries.lastAnswer,
};

export type ShownRecipient = Pick<Delivery, keyof typeof shown>;

const mailsOf = ({ regionId, causeKind, causeId }: Pick<Update, "regionId" | "causeKind" | "causeId">) =>
  and(
    eq(deliveries.regionId, regionId),
    eq(deliveries.causeKind, causeKind ?? ""),
    eq(deliveries.causeId, causeId ?? ""),
  );

/** One page of the mails of an update, by name. */
export async function deliveriesPage(
  actor: Actor,
  db: ReadDb,
  update: Update,
  { state, page }: { state: DeliveryState | null; page: number },
): Promise<{ rows: ShownRecipient[] } & Page> {
  demand(actor, "read");
  const where = and(mailsOf(update), state ? eq(deliveries.state, state) : undefined);
  const [counted] = await db.select({ total: count() }).from(deliveries).where(where);
  const at = pageOf(counted?.total ?? 0, page);
  const rows = await db
    .select(shown)
    .from(deliveries)
    .leftJoin(contacts, eq(contacts.id, deliveries.contactId))
    .where(where)
    .orderBy(asc(contacts.sortKey), asc(deliveries.recipientKey))
    .limit(peoplePerPage)
    .offset((at.page - 1) * peoplePerPage);
  return { rows, ...at };
}

/** The mail of an update to one contact; nothing where there is none. */
export async function deliveryTo(
  actor: Actor,
  db: ReadDb,
  update: Update,
  contactId: string,
): Promise<(ShownRecipient & { contentId: string | null }) | undefined> {
  demand(actor, "read");
  const [row] = await db
    .select({ ...shown, contentId: deliveries.contentId })
    .from(deliveries)
    .where(and(mailsOf(update), eq(deliveries.contactId, contactId)))
    .limit(1);
  return row;
}

export const isDeliveryState = (typed: string | null): typed is DeliveryState =>
  deliveryStates.some((state) => state === typed);
export const isReach = (typed: string | null): typed is Reach => reaches.some((reach) => reach === typed);
