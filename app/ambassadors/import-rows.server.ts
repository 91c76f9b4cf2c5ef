// Ambassadors as an import meets and writes them. Who they are stays as it is known: a list says it only of the new.
import { and, eq, gt, inArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import {
  type Ambassador,
  type AmbassadorConsent,
  ambassadorConsents,
  ambassadors,
  ambassadorTopics,
  asks,
} from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { addContact, inUse as backInUse, demandContact, takeRole } from "~/contacts/contacts.commands.server.ts";
import {
  knownAlready,
  listAt as list,
  type Met,
  meetPeople,
  newPerson,
  personAsSaid,
  textOf as text,
  unsure,
} from "~/contacts/import-rows.server.ts";
import { madeContact, madeOf, putAwayAgain, removeContacts, wasPutAway } from "~/contacts/import-undo.server.ts";
import type { AddedRow, NewRow, RowStore } from "~/contacts/row-store.ts";
import { joined, type ReadRow, type Standing, type Values } from "~/platform/row-import.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { type ConsentTerms, consentIn, consentText } from "./consent-text.ts";
import { tagAgreeing } from "./consents.commands.server.ts";
import { asksPerQuarter } from "./settings.ts";

async function find(db: ReadDb, actor: Actor, rows: readonly ReadRow[]): Promise<Standing[]> {
  const people = await meetPeople(db, actor, rows);
  const contactIds = [...people.values()].flatMap((one) => (one && "known" in one ? [one.known.id] : []));
  const known = contactIds.length
    ? await db
        .select()
        .from(ambassadors)
        .where(and(eq(ambassadors.regionId, actor.regionId), inArray(ambassadors.contactId, contactIds)))
    : [];
  const parts = await partsOf(db, known);
  return rows.flatMap(({ number: row, values }): Standing[] => {
    const one = people.get(row) ?? null;
    if (!one) return [];
    if (!("known" in one)) return [unsure(row, one)];
    const own = known.find(({ contactId }) => contactId === one.known.id);
    const standing = own && parts.get(own.id);
    if (!standing) return [knownAlready(row, one.known)];
    const said = new Map(consentsOf(values).map((one) => [one.scope, one.givenOn]));
    const hasWithdrawn = standing.consents.some(
      ({ scope, withdrawnOn }) => withdrawnOn !== null && withdrawnOn >= (said.get(scope) ?? "9999"),
    );
    if (hasWithdrawn) return [{ row, refused: { column: "scopes", key: "ambassadors:rows.withdrawn", params: {} } }];
    return [{ row, id: standing.own.id, values: { ...personAsSaid(values), ...termsAsSaid(standing.values, values) } }];
  });
}

const consentsOf = (values: Values): ConsentTerms[] => list(values, "scopes").map(consentIn);

/** Of consents that stand already, a list may leave out the text and when they are asked about again. */
function termsAsSaid(stands: Values, said: Values): Values {
  const isKnown = consentsOf(said).every((one) =>
    consentsOf(stands).some(
      ({ scope, givenOn, version, reviewOn, withdrawnOn }) =>
        scope === one.scope &&
        givenOn === one.givenOn &&
        withdrawnOn === null &&
        ["", version].includes(one.version) &&
        (one.version === "" || [one.reviewOn, null].includes(reviewOn)),
    ),
  );
  return isKnown ? { ...stands, scopes: joined(list(stands, "scopes"), list(said, "scopes")) } : stands;
}

type Parts = { own: Ambassador; values: Values; consents: AmbassadorConsent[] };

async function partsOf(db: ReadDb, known: readonly Ambassador[]): Promise<Map<string, Parts>> {
  const ids = known.map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const topics = await db.select().from(ambassadorTopics).where(inArray(ambassadorTopics.ambassadorId, ids));
  const consents = await db.select().from(ambassadorConsents).where(inArray(ambassadorConsents.ambassadorId, ids));
  return new Map(
    known.map((own) => {
      const mine = consents.filter(({ ambassadorId }) => ambassadorId === own.id);
      const values: Values = {
        memberId: own.memberId,
        sector: own.sector,
        availability: own.availability,
        mediaTrained: own.mediaTrained,
        isMinor: own.isMinor,
        guardianName: own.guardianName,
        guardianEmail: own.guardianEmail,
        guardianConsent: own.guardianConsent,
        maxAsksPerQuarter: own.maxAsksPerQuarter,
        topics: topics.filter(({ ambassadorId }) => ambassadorId === own.id).map(({ topic }) => topic),
        scopes: mine.map(consentText),
      };
      return [own.id, { own, values, consents: mine }];
    }),
  );
}

async function standing(db: ReadDb, actor: Actor, ids: readonly string[]): Promise<Map<string, Values>> {
  if (ids.length === 0) return new Map();
  const own = await db
    .select()
    .from(ambassadors)
    .where(and(eq(ambassadors.regionId, actor.regionId), inArray(ambassadors.id, [...ids])));
  return new Map([...(await partsOf(db, own))].map(([id, { values }]) => [id, values]));
}

const columnsOf = (values: Values) => ({
  memberId: text(values, "memberId") || null,
  sector: text(values, "sector"),
  availability: text(values, "availability"),
  mediaTrained: values.mediaTrained === true,
  isMinor: values.isMinor === true,
  guardianName: text(values, "guardianName"),
  guardianEmail: text(values, "guardianEmail") || null,
  guardianConsent: values.guardianConsent === true,
  maxAsksPerQuarter: Number(values.maxAsksPerQuarter),
});

async function writeParts(db: WriteDb, id: string, values: Values): Promise<void> {
  if ("topics" in values) {
    const stands = await db.select().from(ambassadorTopics).where(eq(ambassadorTopics.ambassadorId, id));
    const wanted = list(values, "topics");
    const gone = stands.filter(({ topic }) => !wanted.includes(topic)).map((row) => row.id);
    if (gone.length > 0) await db.delete(ambassadorTopics).where(inArray(ambassadorTopics.id, gone));
    const fresh = wanted.filter((topic) => !stands.some((one) => one.topic === topic));
    const topics = fresh.map((topic) => ({ ambassadorId: id, topic }));
    if (topics.length > 0) await db.insert(ambassadorTopics).values(topics);
  }
}

async function writeConsents(db: WriteDb, ambassadorId: string, consents: readonly ConsentTerms[]): Promise<void> {
  for (const { scope, ...terms } of consents) {
    await db
      .insert(ambassadorConsents)
      .values({ ambassadorId, scope, ...terms })
      .onConflictDoUpdate({ target: [ambassadorConsents.ambassadorId, ambassadorConsents.scope], set: terms });
  }
}

async function addOne(db: WriteDb, actor: Actor, now: Date, row: NewRow, one: Met): Promise<string[]> {
  const { id, values } = row;
  const known = one && "known" in one ? await demandContact(db, actor, one.known.id) : null;
  const contact = known
    ? await backInUse(db, actor, now, known)
    : await addContact(db, actor, now, { id, ...newPerson(values) });
  const maxAsksPerQuarter = await readSetting(db, actor.regionId, asksPerQuarter);
  await db.insert(ambassadors).values({
    ...columnsOf({ maxAsksPerQuarter, ...values }),
    id,
    contactId: contact.id,
    regionId: actor.regionId,
    createdAt: now,
    changedAt: now,
  });
  await writeParts(db, id, values);
  if (list(values, "scopes").length > 0) {
    await writeConsents(db, id, consentsOf(values));
    await tagAgreeing(db, actor, now, id);
  }
  return known ? wasPutAway(known) : [madeContact(contact.id)];
}

/** A consent that a list says nothing of stays as it is; put back, only those are there that were. */
async function changeConsents(db: WriteDb, id: string, stands: Values, values: Values): Promise<void> {
  const wanted = consentsOf(values);
  const gone = consentsOf(stands).flatMap(({ scope }) => (wanted.some((one) => one.scope === scope) ? [] : [scope]));
  if (gone.length > 0) {
    await db
      .delete(ambassadorConsents)
      .where(and(eq(ambassadorConsents.ambassadorId, id), inArray(ambassadorConsents.scope, gone)));
  }
  await writeConsents(
    db,
    id,
    wanted.filter((one) => !list(stands, "scopes").includes(consentText(one))),
  );
}

/** Those with a consent that the list did not bring, given or taken back. */
async function consentedSince(db: ReadDb, rows: readonly AddedRow[]): Promise<{ id: string }[]> {
  const brought = new Map(rows.map(({ id, written }) => [id, consentsOf(written).map(({ scope }) => scope)]));
  const consents = await db
    .select({ id: ambassadorConsents.ambassadorId, scope: ambassadorConsents.scope })
    .from(ambassadorConsents)
    .where(inArray(ambassadorConsents.ambassadorId, [...brought.keys()]));
  return consents.filter(({ id, scope }) => !brought.get(id)?.includes(scope));
}

const columnNames = Object.keys(columnsOf({}));

export const ambassadorRows: RowStore = {
  find,
  standing,
  async add(db, actor, now, rows) {
    demand(actor, "write");
    const people = await meetPeople(db, actor, rows);
    const made = new Map<number, string[]>();
    for (const row of rows) {
      const beside = await addOne(db, actor, now, row, people.get(row.number) ?? null);
      if (beside.length > 0) made.set(row.number, beside);
    }
    return made;
  },
  async change(db, actor, now, rows) {
    demand(actor, "write");
    const ids = rows.map(({ id }) => id);
    const before = await standing(db, actor, ids);
    for (const { id, values } of rows) {
      const stands = before.get(id);
      if (!stands) continue;
      const all = columnsOf({ ...stands, ...values });
      const said = Object.fromEntries(
        Object.entries(all).filter(([name]) => columnNames.includes(name) && name in values),
      );
      const [changed] = await db
        .update(ambassadors)
        .set({ ...said, changedAt: now })
        .where(eq(ambassadors.id, id))
        .returning();
      if (!changed) continue;
      await db
        .update(ambassadors)
        .set({ revision: changed.revision + 1 })
        .where(eq(ambassadors.id, id));
      await writeParts(db, id, values);
      if ("scopes" in values) await changeConsents(db, id, stands, values);
      const memberId = text(stands, "memberId") || null;
      if (memberId !== changed.memberId) {
        await takeRole(db, actor, now, { contactId: changed.contactId, role: "ambassador", memberId });
      }
      await tagAgreeing(db, actor, now, id);
    }
  },
  async remove(db, actor, now, rows, inUse) {
    demand(actor, "write");
    const ids = rows.map(({ id }) => id);
    const asked = await db.select({ id: asks.ambassadorId }).from(asks).where(inArray(asks.ambassadorId, ids));
    const changed = await db
      .select({ id: ambassadors.id })
      .from(ambassadors)
      .where(and(eq(ambassadors.regionId, actor.regionId), inArray(ambassadors.id, ids), gt(ambassadors.revision, 1)));
    const kept = new Set([...asked, ...changed, ...(await consentedSince(db, rows))].map(({ id }) => id));
    const gone = await db
      .delete(ambassadors)
      .where(
        and(
          eq(ambassadors.regionId, actor.regionId),
          inArray(
            ambassadors.id,
            ids.filter((id) => !kept.has(id)),
          ),
        ),
      )
      .returning({ contactId: ambassadors.contactId, memberId: ambassadors.memberId });
    for (const tag of gone) await takeRole(db, actor, now, { ...tag, role: "ambassador" });
    const made = madeOf("contact", rows).filter((id) => gone.some(({ contactId }) => contactId === id));
    await removeContacts(db, actor, made, inUse);
    await putAwayAgain(
      db,
      actor,
      rows.filter(({ id }) => !kept.has(id)),
    );
    return kept;
  },
};
