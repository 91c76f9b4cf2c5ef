// Who does what, for the desk, for the form and for the person with the link.
import type { ReadDb } from "#db/handles.ts";
import type { Responsibility } from "#db/schema/strategy.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { askedPerson } from "~/approvals/people.queries.server.ts";
import { peopleInOffice } from "~/contacts/in-office.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { Typed } from "~/platform/typed.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { type Duty, dutyRows } from "./responsibility-rows.server.ts";

/** Every responsibility in use, and the ended ones apart. */
export async function listDuties(actor: Actor, db: ReadDb, now: Date): Promise<{ active: Duty[]; ended: Duty[] }> {
  demand(actor, "read");
  const all = await dutyRows(db, actor.regionId, now, { archived: true });
  return {
    active: all.filter(({ archivedAt }) => archivedAt === null),
    ended: all.filter(({ archivedAt }) => archivedAt !== null),
  };
}

/** @throws NotFound, also for another region's */
export async function getDuty(actor: Actor, db: ReadDb, now: Date, id: string): Promise<Duty> {
  demand(actor, "read");
  const [duty] = await dutyRows(db, actor.regionId, now, { ids: [id], archived: true });
  if (!duty) throw new NotFound("responsibility");
  return duty;
}

/** Who can be asked, and for which member. */
export async function dutyChoices(actor: Actor, db: ReadDb, duty?: Pick<Duty, "contactId" | "memberId">) {
  demand(actor, "write");
  return {
    people: await peopleInOffice(actor, db, duty ? [duty.contactId] : []),
    members: await membersOffered(db, actor.regionId, [duty?.memberId]),
  };
}

type Written = Pick<
  Responsibility,
  "id" | "revision" | "what" | "contactId" | "role" | "memberId" | "locale" | "kind" | "everyDays" | "startsOn"
>;

export const typedDuty = (duty: Written): Typed => ({
  id: [duty.id],
  revision: [String(duty.revision)],
  what: [duty.what],
  contactId: [duty.contactId],
  role: [duty.role ?? ""],
  memberId: [duty.memberId ?? ""],
  locale: [duty.locale],
  kind: [duty.kind],
  everyDays: [duty.everyDays?.toString() ?? ""],
  startsOn: [duty.startsOn],
});

/** What the holder of a link sees: all they are asked to do, and what they have taken on. */
export async function dutySheet(actor: LinkActor, db: ReadDb, now: Date) {
  const { contact, region, locale } = await askedPerson(db, actor.regionId, actor.contactId);
  const own = (await dutyRows(db, actor.regionId, now, { contactId: actor.contactId })).filter(
    ({ askedAt }) => askedAt !== null,
  );
  return {
    locale,
    regionName: region.name,
    name: contact.name,
    asked: own.filter(({ state }) => state === "asked"),
    accepted: own.filter(({ state }) => state === "accepted"),
    declined: own.filter(({ state }) => state === "declined"),
  };
}
