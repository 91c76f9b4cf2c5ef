// The municipalities of a region: added, described, and left. What was told about one that has left stays told.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type LanguageForm, type Member, members } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";

export type NewMember = {
  name: string;
  /** Statistics Norway's number; empty for a place of the region's own. */
  code: string;
};

/** One that is there already is left as it is; one that had left is back. @returns the names of those that are new or back */
export function addMembers(actor: Actor, now: Date, wanted: readonly NewMember[]): Promise<string[]> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const added: string[] = [];
    for (const one of wanted) if (await addMember(db, actor, now, one)) added.push(one.name);
    return added;
  });
}

async function addMember(db: WriteDb, actor: Actor, now: Date, { name, code }: NewMember): Promise<boolean> {
  const { regionId } = actor;
  const [made] = await db
    .insert(members)
    .values({
      regionId,
      name,
      code,
      displayName: code ? `${name} kommune` : name,
      // Nobody has asked it yet: until then it is written to in the region's language.
      languageForm: "neutral",
      sortKey: sortKey(name),
    })
    .onConflictDoNothing()
    .returning();
  if (made) {
    await record(db, actor, now, made.id, "regions.addMember");
    return true;
  }
  const [known] = await db
    .select()
    .from(members)
    .where(and(eq(members.regionId, regionId), eq(members.name, name)));
  if (!known?.leftAt) return false;
  await db.update(members).set({ leftAt: null }).where(eq(members.id, known.id));
  await record(db, actor, now, known.id, "regions.rejoin");
  return true;
}

export type MemberFields = Pick<
  Member,
  "displayName" | "languageForm" | "population" | "availableHours" | "committedHours"
> & { strengths: string[] };

/** How it is written and what it can give; hours are said on the day they are changed. */
export function changeMember(actor: Actor, now: Date, id: string, fields: MemberFields): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const before = await ownMember(db, actor, id);
    const hours = [fields.availableHours, fields.committedHours];
    const sameHours = hours[0] === before.availableHours && hours[1] === before.committedHours;
    const noHours = hours.every((each) => each === null);
    const saidOn = noHours ? null : civilDate(now);
    const capacitySaidOn = sameHours ? before.capacitySaidOn : saidOn;
    await db
      .update(members)
      .set({ ...fields, capacitySaidOn })
      .where(eq(members.id, id));
    await record(db, actor, now, id, "regions.changeMember");
  });
}

/** Several at once, as the list of members shows them. */
export function changeLanguageForms(actor: Actor, now: Date, wanted: ReadonlyMap<string, LanguageForm>): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    for (const [id, languageForm] of wanted) {
      const before = await ownMember(db, actor, id);
      if (before.languageForm === languageForm) continue;
      await db.update(members).set({ languageForm }).where(eq(members.id, id));
      await record(db, actor, now, id, "regions.changeMember");
    }
  });
}

/** Out of the cooperation: asked no more, and in no list for what is new. Done twice, it is done once. */
export const leaveMember = (actor: Actor, now: Date, id: string): Promise<void> => setLeft(actor, now, id, now);

export const rejoinMember = (actor: Actor, now: Date, id: string): Promise<void> => setLeft(actor, now, id, null);

function setLeft(actor: Actor, now: Date, id: string, leftAt: Date | null): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const before = await ownMember(db, actor, id);
    if ((before.leftAt === null) === (leftAt === null)) return;
    await db.update(members).set({ leftAt }).where(eq(members.id, id));
    await record(db, actor, now, id, leftAt ? "regions.leave" : "regions.rejoin");
  });
}

async function ownMember(db: WriteDb, actor: Actor, id: string): Promise<Member> {
  const [known] = await db
    .select()
    .from(members)
    .where(and(eq(members.id, id), eq(members.regionId, actor.regionId)));
  if (!known) throw new NotFound("member");
  return known;
}

const record = (db: WriteDb, actor: Actor, now: Date, subjectId: string, act: string) =>
  recordAudit(db, actor, now, { act, subjectType: "member", subjectId });
