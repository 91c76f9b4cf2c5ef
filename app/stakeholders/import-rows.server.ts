// Stakeholders as an import meets and writes them. What the region thinks of them is one assessment of today; an attitude
// never comes by a list.
import { and, desc, eq, gt, inArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Stakeholder, stakeholderAssessments, stakeholders } from "#db/schema/stakeholders.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import {
  knownAlready,
  meetPeople,
  newPerson,
  personAsSaid,
  textOf as text,
  unsure,
} from "~/contacts/import-rows.server.ts";
import { madeContact, madeOf, putAwayAgain, removeContacts, wasPutAway } from "~/contacts/import-undo.server.ts";
import type { RowStore } from "~/contacts/row-store.ts";
import type { ReadRow, Standing, Values } from "~/platform/row-import.ts";
import { regionAssessor } from "./assessing.ts";
import { refreshMeans, writeAssessment } from "./assessments.commands.server.ts";
import type { Place, StakeholderFields } from "./form.ts";
import { change, writeNew } from "./stakeholders.commands.server.ts";

async function find(db: ReadDb, actor: Actor, rows: readonly ReadRow[]): Promise<Standing[]> {
  const met = await meetPeople(db, actor, rows);
  const contactIds = [...met.values()].flatMap((one) => (one && "known" in one ? [one.known.id] : []));
  const own = contactIds.length
    ? await db
        .select({ id: stakeholders.id, contactId: stakeholders.contactId })
        .from(stakeholders)
        .where(and(eq(stakeholders.regionId, actor.regionId), inArray(stakeholders.contactId, contactIds)))
    : [];
  const byContact = new Map(own.map(({ id, contactId }) => [contactId, id]));
  const snapshots = await standing(
    db,
    actor,
    own.map(({ id }) => id),
  );
  return rows.flatMap(({ number: row, values }): Standing[] => {
    const one = met.get(row) ?? null;
    if (one && !("known" in one) && "several" in one) return [unsure(row, one)];
    const id = one && "known" in one ? byContact.get(one.known.id) : undefined;
    if (id) return [{ row, id, values: { ...personAsSaid(values), ...snapshots.get(id) } }];
    if (!values.category || !values.group) {
      const column = values.category ? "group" : "category";
      return [{ row, refused: { column, key: "stakeholders:rows.groupMissing", params: {} } }];
    }
    if (!one) return [];
    return ["known" in one ? knownAlready(row, one.known) : unsure(row, one)];
  });
}

const snapshotOf = (one: Stakeholder): Values => ({
  nature: one.nature,
  category: one.category,
  group: one.group,
  opposition: one.opposition,
  memberId: one.memberId,
  relation: one.relation,
  expectation: one.expectation,
  successCriteria: one.successCriteria,
  importantPhase: one.importantPhase,
  needFromUs: one.needFromUs,
  weNeed: one.weNeed,
  participation: one.participation,
  promise: one.promise,
  preferredChannel: one.preferredChannel,
});

/** Interest and influence are what the region itself said last. */
async function standing(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Map<string, Values>> {
  if (ids.length === 0) return new Map();
  const own = await ownRows(db, actor, ids);
  const said = await db
    .select()
    .from(stakeholderAssessments)
    .where(
      and(inArray(stakeholderAssessments.stakeholderId, [...ids]), eq(stakeholderAssessments.assessor, regionAssessor)),
    );
  const latest = new Map<string, (typeof said)[number]>();
  for (const one of said) {
    const known = latest.get(one.stakeholderId);
    if (!known || known.assessedOn < one.assessedOn) latest.set(one.stakeholderId, one);
  }
  return new Map(
    own.map((one) => {
      const view = latest.get(one.id);
      const place = { interest: view ? String(view.interest) : null, influence: view ? String(view.influence) : null };
      return [one.id, { ...snapshotOf(one), ...place }];
    }),
  );
}

const ownRows = (db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Stakeholder[]> =>
  db
    .select()
    .from(stakeholders)
    .where(and(eq(stakeholders.regionId, actor.regionId), inArray(stakeholders.id, [...ids])));

const fieldsOf = (standing: Stakeholder | null, values: Values): StakeholderFields => {
  const known = standing ? snapshotOf(standing) : {};
  const all: Values = { ...known, ...values };
  const of = (field: string) => text(all, field);
  return {
    nature: (of("nature") || "organisation") as StakeholderFields["nature"],
    category: of("category") as StakeholderFields["category"],
    group: of("group") as StakeholderFields["group"],
    opposition: all.opposition === true,
    memberId: of("memberId") || null,
    relation: of("relation"),
    expectation: of("expectation"),
    successCriteria: of("successCriteria"),
    importantPhase: of("importantPhase"),
    needFromUs: of("needFromUs"),
    weNeed: of("weNeed"),
    participation: (of("participation") || null) as StakeholderFields["participation"],
    promise: of("promise"),
    preferredChannel: of("preferredChannel"),
    ownerContactId: standing?.ownerContactId ?? null,
  };
};

const placeOf = (values: Values): Place | null =>
  typeof values.interest === "string" && typeof values.influence === "string"
    ? ({ interest: Number(values.interest), influence: Number(values.influence) } as Place)
    : null;

export const stakeholderRows: RowStore = {
  find,
  standing,
  async add(db, actor, now, rows) {
    const made = new Map<number, string[]>();
    const met = await meetPeople(db, actor, rows);
    for (const { number, id, values } of rows) {
      const one = met.get(number) ?? null;
      const known = one && "known" in one ? one.known : null;
      const contact = known ? { id: known.id } : newPerson(values);
      const added = await writeNew(db, actor, now, { id, contact, fields: fieldsOf(null, values), place: null });
      const place = placeOf(values);
      if (place) await assessByList(db, actor, now, added, place);
      const beside = known ? wasPutAway(known) : added.contactId === id ? [madeContact(id)] : [];
      if (beside.length > 0) made.set(number, beside);
    }
    return made;
  },
  async change(db, actor, now, rows, { back } = { back: false }) {
    const own = new Map(
      (
        await ownRows(
          db,
          actor,
          rows.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    );
    const before = await standing(db, actor, [...own.keys()]);
    for (const { id, values } of rows) {
      const one = own.get(id);
      if (!one) continue;
      await change(db, actor, now, { id, revision: one.revision, fields: fieldsOf(one, values) });
      if (!("interest" in values) && !("influence" in values)) continue;
      const place = placeOf({ ...before.get(id), ...values });
      if (back && (await takeBack(db, id, place))) continue;
      if (place) await assessByList(db, actor, now, one, place);
    }
  },
  async remove(db, actor, _now, rows, inUse) {
    const ids = rows.map(({ id }) => id);
    const assessed = await db
      .select({ id: stakeholderAssessments.stakeholderId })
      .from(stakeholderAssessments)
      .where(
        and(inArray(stakeholderAssessments.stakeholderId, ids), inArray(stakeholderAssessments.via, ["desk", "link"])),
      );
    const changed = await db
      .select({ id: stakeholders.id })
      .from(stakeholders)
      .where(
        and(eq(stakeholders.regionId, actor.regionId), inArray(stakeholders.id, ids), gt(stakeholders.revision, 1)),
      );
    const kept = new Set([...assessed, ...changed].map(({ id }) => id));
    const gone = rows.filter(({ id }) => !kept.has(id));
    if (gone.length === 0) return kept;
    await db.delete(stakeholders).where(
      and(
        eq(stakeholders.regionId, actor.regionId),
        inArray(
          stakeholders.id,
          gone.map(({ id }) => id),
        ),
      ),
    );
    await removeContacts(db, actor, madeOf("contact", gone), inUse);
    await putAwayAgain(db, actor, gone);
    return kept;
  },
};

async function assessByList(db: WriteDb, actor: Actor, now: Date, one: Stakeholder, place: Place): Promise<void> {
  const view = { ...place, stakeholderId: one.id, memberId: null };
  await writeAssessment(db, actor, now, one, view, { byName: nameOf(actor), via: "import" });
}

/**
 * Takes away the view that a list brought, where the one before it is the one that stood. @returns false where the list
 * wrote over a view of the same day, which then has to be said again
 */
async function takeBack(db: WriteDb, stakeholderId: string, stood: Place | null): Promise<boolean> {
  const [brought, before] = await db
    .select()
    .from(stakeholderAssessments)
    .where(
      and(eq(stakeholderAssessments.stakeholderId, stakeholderId), eq(stakeholderAssessments.assessor, regionAssessor)),
    )
    .orderBy(desc(stakeholderAssessments.assessedOn))
    .limit(2);
  const isAsBefore = before?.interest === stood?.interest && before?.influence === stood?.influence;
  if (brought?.via !== "import" || !isAsBefore) return false;
  await db.delete(stakeholderAssessments).where(eq(stakeholderAssessments.id, brought.id));
  await refreshMeans(db, stakeholderId);
  return true;
}
