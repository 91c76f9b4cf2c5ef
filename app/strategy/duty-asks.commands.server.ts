// Asking people to take on what is theirs: one mail to one person with all of it, and a link that goes on being useful.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { type Link, links } from "#db/schema/links.ts";
import { responsibilities } from "#db/schema/strategy.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { askedPerson } from "~/approvals/people.queries.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { idsOfPerson } from "~/contacts/one-person.server.ts";
import type { Cause } from "~/delivery/cause.ts";
import { cancelWaiting, enqueue } from "~/delivery/queue.commands.server.ts";
import { ensureLink, revokeLink } from "~/links/links.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { Refusal } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { type Duty, dutyRows } from "./responsibility-rows.server.ts";
import { dutyLinkDays } from "./settings.ts";

/** The kind of cause of these mails; its id is the contact who gets them. */
export const dutyKind = "duty";

/** Asks everyone who has something that they have not been asked about. @returns how many people */
export function askHolders(actor: Actor, now: Date): Promise<number> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const open = (await dutyRows(db, actor.regionId, now)).filter(({ state }) => state === "notAsked");
    const people = [...new Set(open.map(({ contactId }) => contactId))];
    const reached = people.filter((id) => open.some((duty) => duty.contactId === id && canBeAsked(duty)));
    if (open[0] && reached.length === 0) throw refusal(open[0]);
    for (const contactId of reached) await askOne(db, actor, now, contactId, "ask");
    return reached.length;
  });
}

/** Reminds one person of what is unanswered or over time; once a day at most. */
export function remindHolder(actor: Actor, now: Date, { contactId }: { contactId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    await askedPerson(db, actor.regionId, contactId);
    const own = await dutyRows(db, actor.regionId, now, { contactId });
    if (!own.some(isWaiting)) throw new Refusal("strategy:refusal.nothingWaits");
    await askOne(db, actor, now, contactId, "remind");
  });
}

/** Something the person has not answered, or that is over time. */
export const isWaiting = ({ state, daysOver }: Pick<Duty, "state" | "daysOver">): boolean =>
  state === "notAsked" || state === "asked" || daysOver > 0;

const canBeAsked = ({ email, outOfUse }: Duty): boolean => email !== null && !outOfUse;

const refusal = ({ name, outOfUse }: Pick<Duty, "name" | "outOfUse">) =>
  new Refusal(outOfUse ? "strategy:refusal.outOfUse" : "strategy:refusal.noAddress", { params: { name } });

async function askOne(db: WriteDb, actor: Actor, now: Date, contactId: string, why: "ask" | "remind"): Promise<void> {
  const { regionId } = actor;
  const { contact, locale } = await askedPerson(db, regionId, contactId);
  if (!contact.email || contact.archivedAt)
    throw refusal({ name: contact.name, outOfUse: contact.archivedAt !== null });
  await db
    .update(responsibilities)
    .set({ askedAt: now, changedAt: now })
    .where(
      and(
        eq(responsibilities.regionId, regionId),
        eq(responsibilities.contactId, contactId),
        isNull(responsibilities.archivedAt),
        isNull(responsibilities.askedAt),
      ),
    );
  const link = await openLinkOf(db, now, regionId, contactId);
  const cause = { kind: dutyKind, id: contactId, regionId };
  // A mail that has not left yet will list this too.
  if (await standsInQueue(db, now, cause)) return;
  const recipient = { email: contact.email, name: contact.name, contactId, locale };
  const purpose = why === "ask" ? `ask ${now.toISOString()}` : `remind ${civilDate(now)}`;
  const mails = await enqueue(
    db,
    now,
    { ...cause, dueAt: now },
    [],
    [{ purpose, recipient, content: null, linkId: link.id }],
  );
  if (mails === 0) return;
  await recordAudit(db, actor, now, {
    act: why === "ask" ? "strategy.dutyAsked" : "strategy.dutyReminded",
    subjectType: "contact",
    subjectId: contactId,
  });
}

/** The person's link; where the last one was withdrawn, a new one. */
async function openLinkOf(db: WriteDb, now: Date, regionId: string, contactId: string): Promise<Link> {
  const own = (await linksOf(db, regionId, contactId)).filter(({ holderId }) => holderId === contactId);
  const taken = new Set(own.flatMap(({ subject, revokedAt }) => (revokedAt === null ? [] : [subject])));
  let number = 1;
  while (taken.has(`duties ${number}`)) number++;
  return ensureLink(db, now, {
    regionId,
    purpose: "duty",
    holderId: contactId,
    subject: `duties ${number}`,
    expiresAt: new Date(now.getTime() + (await readSetting(db, regionId, dutyLinkDays)) * 86_400_000),
  });
}

/** All that open for the person: also those of whoever has become them. */
const linksOf = async (db: ReadDb, regionId: string, contactId: string): Promise<Link[]> =>
  db
    .select()
    .from(links)
    .where(
      and(
        eq(links.regionId, regionId),
        eq(links.purpose, "duty"),
        inArray(links.holderId, await idsOfPerson(db, regionId, contactId)),
      ),
    )
    .orderBy(asc(links.createdAt), asc(links.id));

/** One that is held would not leave by itself: the new one takes its place. */
async function standsInQueue(db: WriteDb, now: Date, cause: Cause): Promise<boolean> {
  const rows = await unsent(db, cause, await idsOfPerson(db, cause.regionId, cause.id));
  if (rows.some(({ state }) => state !== "held")) return true;
  for (const id of new Set(rows.map(({ causeId }) => causeId)))
    await cancelWaiting(db, now, { ...cause, id }, "strategy:reason.askedAgain");
  return false;
}

const unsent = (db: ReadDb, { regionId, kind }: Cause, ids: readonly string[]) =>
  db
    .select({ state: deliveries.state, causeId: deliveries.causeId })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, regionId),
        eq(deliveries.causeKind, kind),
        inArray(deliveries.causeId, [...ids]),
        inArray(deliveries.state, ["waiting", "deferred", "held"]),
      ),
    );

/** For a mail to somebody who has become another: whether that one has a mail of their own that lists it all. */
export const isListedAnyway = async (db: ReadDb, cause: Cause, contactId: string): Promise<boolean> =>
  (await unsent(db, cause, [contactId])).some(({ state }) => state !== "held");

/** The link opens no more; asked again, the person gets a new one. */
export function withdrawDutyLink(actor: Actor, now: Date, { contactId }: { contactId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const { regionId } = actor;
    await askedPerson(db, regionId, contactId);
    for (const id of await idsOfPerson(db, regionId, contactId))
      await cancelWaiting(db, now, { kind: dutyKind, id, regionId }, "strategy:reason.withdrawn");
    for (const { id, revokedAt } of await linksOf(db, regionId, contactId)) {
      if (!revokedAt) await revokeLink(db, actor, now, id);
    }
  });
}
