// A list of ambassadors taken in at once, and taken out again.
import { randomUUID } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { ambassadorConsents, ambassadors, ambassadorTopics, asks } from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit, recordAudits } from "~/audit/audit.commands.server.ts";
import { demandContact, giveRole, inUse, takeRole } from "~/contacts/contacts.commands.server.ts";
import { addContacts, giveRoles, putAwayUntouched, takeRoles } from "~/contacts/many.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { tagAgreeing, writeConsents } from "./consents.commands.server.ts";
import { importDone, importEntries, importSubject, planImport } from "./import.queries.server.ts";
import { countOf, ofConsent, type PlannedRow } from "./import-plan.ts";
import type { Mapping, Table } from "./table.ts";

/** So many rows in one statement: SQLite takes 32 766 values. */
const atOnce = 400;

type Added = Extract<PlannedRow, { verdict: "add" }>;
type Changed = Extract<PlannedRow, { verdict: "change" }>;

/**
 * Takes in what can be, in one go; rows that are refused are left out. The plan is made anew, on what stands now. Sent
 * twice with the same id, it is done once.
 */
export function importAmbassadors(
  actor: Actor,
  now: Date,
  { importId, table, mapping }: { importId: string; table: Table; mapping: Mapping },
): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    if (await importDone(actor, db, importId)) return;
    const plan = await planImport(actor, db, now, table, mapping);
    await add(
      db,
      actor,
      now,
      importId,
      plan.filter((row) => row.verdict === "add"),
    );
    for (const row of plan) if (row.verdict === "change") await change(db, actor, now, row);
    await recordAudit(db, actor, now, {
      act: "ambassadors.import",
      subjectType: importSubject,
      subjectId: importId,
      detail: {
        added: countOf(plan, "add"),
        changed: countOf(plan, "change"),
        refused: countOf(plan, "refuse"),
      },
    });
  });
}

async function add(db: WriteDb, actor: Actor, now: Date, importId: string, rows: readonly Added[]): Promise<void> {
  const added = rows.map((row) => ({ ...row, id: randomUUID(), isNew: row.contactId === null }));
  const people = added.map((row) => ({ ...row, contactId: row.contactId ?? row.id }));
  await addContacts(
    db,
    actor,
    now,
    people.filter(({ isNew }) => isNew).map(({ contactId, wanted }) => ({ ...wanted.person, id: contactId })),
  );
  for (const { isNew, contactId } of people) {
    if (!isNew) await inUse(db, actor, now, await demandContact(db, actor, contactId));
  }
  const { regionId } = actor;
  for (let from = 0; from < people.length; from += atOnce) {
    const part = people.slice(from, from + atOnce);
    await db.insert(ambassadors).values(
      part.map(({ id, contactId, wanted: { fields } }) => {
        const { topics: _, ...columns } = fields;
        return { ...columns, id, contactId, regionId, createdAt: now, changedAt: now };
      }),
    );
    const topics = part.flatMap(({ id, wanted }) => wanted.fields.topics.map((topic) => ({ ambassadorId: id, topic })));
    if (topics.length) await db.insert(ambassadorTopics).values(topics);
    const consents = part.flatMap(({ id, wanted: { consent } }) => {
      const { scopes, ...terms } = consent;
      return scopes.map((scope) => ({ ...terms, scope, ambassadorId: id }));
    });
    if (consents.length) await db.insert(ambassadorConsents).values(consents);
  }
  const agreeing = people.filter(({ wanted }) => wanted.consent.scopes.length > 0);
  await giveRoles(
    db,
    actor,
    agreeing.map(({ contactId, wanted }) => ({ contactId, role: "ambassador", memberId: wanted.fields.memberId })),
  );
  await recordAudits(
    db,
    actor,
    now,
    people.map(({ id, contactId, isNew }) => ({
      act: "ambassadors.importAdd",
      subjectType: importSubject,
      subjectId: importId,
      detail: { ambassadorId: id, contactId, newContact: isNew },
    })),
  );
}

async function change(db: WriteDb, actor: Actor, now: Date, { wanted, before, changes }: Changed): Promise<void> {
  const { topics, ...columns } = wanted.fields;
  const { id: ambassadorId, contactId, memberId } = before;
  await db
    .update(ambassadors)
    .set({ ...columns, revision: before.revision + 1, changedAt: now })
    .where(eq(ambassadors.id, ambassadorId));
  if (changes.includes("topics")) {
    await db.delete(ambassadorTopics).where(eq(ambassadorTopics.ambassadorId, ambassadorId));
    if (topics.length) await db.insert(ambassadorTopics).values(topics.map((topic) => ({ ambassadorId, topic })));
  }
  const agrees = changes.some((field) => ofConsent.includes(field));
  if (agrees) await writeConsents(db, ambassadorId, wanted.consent);
  if (memberId !== columns.memberId) {
    await takeRole(db, actor, now, { contactId, role: "ambassador", memberId });
    await tagAgreeing(db, actor, now, ambassadorId);
  } else if (agrees) {
    await giveRole(db, actor, now, { contactId, role: "ambassador", memberId });
  }
  await recordAudit(db, actor, now, {
    act: "ambassadors.change",
    subjectType: "ambassador",
    subjectId: ambassadorId,
    detail: { revision: before.revision + 1, imported: true },
  });
}

/**
 * Takes out whom an import added, but for those whom somebody has had to do with since. What it changed in others stays.
 * @returns how many were taken out
 */
export function undoImport(actor: Actor, now: Date, importId: string): Promise<number> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const entries = await importEntries(db, actor.regionId, importId);
    const done = entries.find(({ act }) => act === "ambassadors.import");
    if (!done) throw new NotFound("import");
    const added = entries.filter(({ act }) => act === "ambassadors.importAdd");
    const newContacts = new Set(added.flatMap(({ detail }) => (detail?.newContact ? [String(detail.contactId)] : [])));
    const ids = added.map(({ detail }) => String(detail?.ambassadorId));
    let taken = 0;
    for (let from = 0; from < ids.length; from += atOnce) {
      const untouched = await untouchedOf(db, actor.regionId, ids.slice(from, from + atOnce), done.at);
      if (untouched.length === 0) continue;
      const contactIds = untouched.map(({ contactId }) => contactId);
      await db.delete(ambassadors).where(
        inArray(
          ambassadors.id,
          untouched.map(({ id }) => id),
        ),
      );
      await takeRoles(db, actor, "ambassador", contactIds);
      await putAwayUntouched(
        db,
        actor,
        now,
        contactIds.filter((id) => newContacts.has(id)),
      );
      taken += untouched.length;
    }
    if (taken > 0 || !entries.some(({ act }) => act === "ambassadors.importUndone")) {
      await recordAudit(db, actor, now, {
        act: "ambassadors.importUndone",
        subjectType: importSubject,
        subjectId: importId,
        detail: { taken },
      });
    }
    return taken;
  });
}

async function untouchedOf(db: WriteDb, regionId: string, ids: readonly string[], importedAt: Date) {
  const rows = await db
    .select({ id: ambassadors.id, contactId: ambassadors.contactId, changedAt: ambassadors.changedAt })
    .from(ambassadors)
    .where(and(eq(ambassadors.regionId, regionId), inArray(ambassadors.id, [...ids]), eq(ambassadors.revision, 1)));
  const asked = await db
    .select({ id: asks.ambassadorId })
    .from(asks)
    .where(and(eq(asks.regionId, regionId), inArray(asks.ambassadorId, [...ids])));
  const isAsked = new Set(asked.map(({ id }) => id));
  return rows.filter(({ id, changedAt }) => !isAsked.has(id) && changedAt.getTime() === importedAt.getTime());
}
