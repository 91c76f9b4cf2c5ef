// Who is asked for news this month, who has answered what, and how it went before.
import { and, asc, eq, gte, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import type { Member } from "#db/schema/regions.ts";
import { type CollectRequest, collectRequests, collectSettings } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { contactsByIds, memberContacts } from "~/contacts/contacts.queries.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { collectKind, remindPurpose } from "./collect-kind.ts";
import { monthOf, nextAskDay } from "./collect-month.ts";

export type AskedMember = {
  member: Pick<Member, "id" | "name">;
  /** Who was asked, else who would be. */
  contactName: string | null;
  hasAddress: boolean;
  /** Null: not asked this month. */
  request: Pick<CollectRequest, "id" | "answer" | "answeredAt" | "createdAt"> | null;
  /** What became of the mail that asked. */
  mail: DeliveryState | null;
  remindedAt: Date | null;
};

export type Collecting = {
  month: string;
  dayOfMonth: number | null;
  /** Civil date on which it is asked by itself next. */
  nextAskDay: string | null;
  members: AskedMember[];
  /** Earlier months, the newest first. */
  past: { month: string; answers: { memberId: string; answer: CollectRequest["answer"] }[] }[];
};

const pastMonths = 12;

export async function collecting(actor: Actor, db: ReadDb, now: Date): Promise<Collecting> {
  demand(actor, "read");
  const { regionId } = actor;
  const month = monthOf(now);
  const members = await membersOf(db, regionId);
  const requests = await db
    .select()
    .from(collectRequests)
    .where(and(eq(collectRequests.regionId, regionId), gte(collectRequests.month, monthsBefore(month, pastMonths))))
    .orderBy(asc(collectRequests.month), asc(collectRequests.id));
  const current = new Map(requests.filter((one) => one.month === month).map((one) => [one.memberId, one]));
  const contactOf = await memberContacts(actor, db);
  const asked = await contactsByIds(
    actor,
    db,
    [...current.values()].map(({ contactId }) => contactId),
  );
  const mails = await mailsOf(
    db,
    regionId,
    [...current.values()].map(({ id }) => id),
  );
  const [setting = null] = await db.select().from(collectSettings).where(eq(collectSettings.regionId, regionId));
  return {
    month,
    dayOfMonth: setting?.dayOfMonth ?? null,
    nextAskDay: setting ? nextAskDay(setting, now) : null,
    members: members.map(({ id, name }): AskedMember => {
      const request = current.get(id) ?? null;
      const contact = request ? asked.find((one) => one.id === request.contactId) : contactOf.get(id);
      const own = mails.filter(({ requestId }) => requestId === request?.id);
      return {
        member: { id, name },
        contactName: contact?.name ?? null,
        hasAddress: Boolean(contact?.email),
        request,
        mail: own.find(({ purpose }) => purpose === collectKind)?.state ?? null,
        remindedAt: own.find(({ purpose }) => purpose === remindPurpose)?.createdAt ?? null,
      };
    }),
    past: pastOf(requests.filter((one) => one.month !== month)),
  };
}

const mailsOf = async (db: ReadDb, regionId: string, requestIds: readonly string[]) =>
  requestIds.length === 0
    ? []
    : db
        .select({
          requestId: deliveries.causeId,
          purpose: deliveries.purpose,
          state: deliveries.state,
          createdAt: deliveries.createdAt,
        })
        .from(deliveries)
        .where(
          and(
            eq(deliveries.regionId, regionId),
            eq(deliveries.causeKind, collectKind),
            inArray(deliveries.causeId, [...requestIds]),
          ),
        );

function pastOf(requests: readonly CollectRequest[]): Collecting["past"] {
  const months = [...new Set(requests.map(({ month }) => month))].sort().reverse();
  return months.map((month) => ({
    month,
    answers: requests
      .filter((request) => request.month === month)
      .map(({ memberId, answer }) => ({ memberId, answer })),
  }));
}

function monthsBefore(month: string, number: number): string {
  const [year = 0, of = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, of - 1 - number, 1)).toISOString().slice(0, 7);
}
