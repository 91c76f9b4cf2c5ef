import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { members } from "#db/schema/regions.ts";
import {
  successBenefits,
  successExpectations,
  successes,
  successPeople,
  successRestrictions,
  successTopics,
} from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { addContact } from "~/contacts/contacts.commands.server.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { knownFiles } from "~/files/files.queries.server.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { knownExpectations } from "./expectations.queries.server.ts";
import type { SuccessFields } from "./form.ts";
import { getSuccess, type SuccessDetails } from "./successes.queries.server.ts";

export type NewSuccess = SuccessFields & { id: string };

/** Writes down that something happened. The same id again, as after a double click, changes nothing. @returns its id */
export async function recordSuccess(actor: Actor, now: Date, input: NewSuccess): Promise<string> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const fields = await inThisRegion(db, actor, now, input);
    const [added] = await db
      .insert(successes)
      .values({ ...columnsOf(fields), id: input.id, regionId: actor.regionId, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: successes.id });
    if (!added) return (await getSuccess(actor, db, input.id)).id;
    await writeParts(db, input.id, fields);
    await recordAudit(db, actor, now, { act: "successes.record", subjectType: "success", subjectId: input.id });
    return input.id;
  });
}

export type ChangedSuccess = NewSuccess & { revision: number };

/** The word key of the refusal that the second of two who change the same success gets. */
export const changedMeanwhile = "successes:refusal.changedMeanwhile";

/**
 * Changes it, if nobody else has since it was opened. What already stands exactly so, as after a double click, is left
 * in peace. One that was handed in is taken in by it: someone has looked it over.
 */
export async function changeSuccess(actor: Actor, now: Date, input: ChangedSuccess): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const current = await getSuccess(actor, db, input.id);
    const fields = await inThisRegion(db, actor, now, input);
    if (!current.draft && asText(fields) === asText(fieldsOf(current))) return;
    if (current.revision !== input.revision) throw new Refusal(changedMeanwhile);
    await db
      .update(successes)
      .set({ ...columnsOf(fields), draft: false, revision: current.revision + 1, changedAt: now })
      .where(eq(successes.id, current.id));
    for (const part of [successBenefits, successTopics, successPeople, successExpectations]) {
      await db.delete(part).where(eq(part.successId, current.id));
    }
    await writeParts(db, current.id, fields);
    await recordAudit(db, actor, now, {
      act: current.draft ? "successes.takeIn" : "successes.change",
      subjectType: "success",
      subjectId: current.id,
      detail: { revision: current.revision + 1 },
    });
  });
}

type Settled = Omit<SuccessFields, "newPerson">;

/** Everything it points to must be this region's; the person added with it becomes one of those to quote. */
async function inThisRegion(db: WriteDb, actor: Actor, now: Date, input: SuccessFields): Promise<Settled> {
  const { newPerson, image, benefits, placeMemberId } = input;
  const own = await db.select({ id: members.id }).from(members).where(eq(members.regionId, actor.regionId));
  const ids = new Set(own.map((member) => member.id));
  const named = [...benefits.map(({ memberId }) => memberId), ...(placeMemberId ? [placeMemberId] : [])];
  if (named.some((id) => !ids.has(id))) throw new NotFound("member");
  if (image && !(await knownFiles(db, actor.regionId, [image.fileId])).has(image.fileId)) throw new NotFound("picture");
  const known = await contactsByIds(actor, db, input.people);
  if (known.length !== new Set(input.people).size) throw new NotFound("contact");
  const added = newPerson ? [(await addContact(db, actor, now, newPerson)).id] : [];
  const { topics, expectations } = input;
  if ((await knownExpectations(db, actor.regionId, expectations)).size !== expectations.length) {
    throw new NotFound("expectation");
  }
  const people = [...new Set([...input.people, ...added])];
  return { ...plainFields(input), topics, image, people, benefits, expectations };
}

type PlainFields = Omit<Settled, "topics" | "image" | "people" | "benefits" | "expectations">;

/** What stands in a column of its own, as it was typed; nothing else that the object may carry. */
function plainFields(from: PlainFields): PlainFields {
  const { kind, title, story, locale, value, baseline, measure, unit, period, source, happenedOn, placeMemberId } =
    from;
  return { kind, title, story, locale, value, baseline, measure, unit, period, source, happenedOn, placeMemberId };
}

function columnsOf({ image, topics, people, benefits, expectations, ...plain }: Settled) {
  return {
    ...plain,
    imageFileId: image?.fileId ?? null,
    imageAlt: image?.alt ?? "",
    imageCaption: image?.caption ?? "",
    imageCredit: image?.credit ?? "",
    imageConsent: image?.consent ?? false,
  };
}

async function writeParts(db: WriteDb, successId: string, settled: Settled): Promise<void> {
  const { topics, people, benefits, expectations } = settled;
  if (benefits.length) await db.insert(successBenefits).values(benefits.map((benefit) => ({ ...benefit, successId })));
  if (topics.length) await db.insert(successTopics).values(topics.map((topic) => ({ topic, successId })));
  if (people.length) await db.insert(successPeople).values(people.map((contactId) => ({ contactId, successId })));
  if (expectations.length) {
    const answers = expectations.map((expectationId) => ({ expectationId, successId }));
    await db.insert(successExpectations).values(answers);
  }
}

function fieldsOf(success: SuccessDetails): Settled {
  const { topics, image, expectations } = success;
  const benefits = success.benefits.map(({ memberId, kind, sentence }) => ({ memberId, kind, sentence }));
  const people = success.people.map((person) => person.id);
  return { ...plainFields(success), topics, image, people, benefits, expectations };
}

/** Two that say the same give the same text: order of topics, people, expectations and members means nothing. */
function asText(fields: Settled): string {
  const { topics, people, benefits, image, expectations, ...plain } = fields;
  const picture = image && [image.fileId, image.alt, image.caption, image.credit, image.consent];
  const sentences = benefits.map(({ memberId, kind, sentence }) => [memberId, kind, sentence].join("\n"));
  const sets = [topics, people, expectations, sentences].map((set) => set.toSorted());
  return JSON.stringify([plain, picture, ...sets]);
}

export type Restriction = {
  successId: string;
  carrierType: "release";
  carrierId: string;
  approved: boolean;
  ready: boolean;
  embargoUntil: Date | null;
};

/** What a carrier of the story lays on it: called by the carrier's own commands, whoever acts, in their transaction. */
export async function restrictSuccess(db: WriteDb, actor: Actor, now: Date, restriction: Restriction): Promise<void> {
  if (actor.kind === "public") throw new Forbidden("write");
  const { successId, carrierType, carrierId, ...laid } = restriction;
  const [success] = await db
    .select({ id: successes.id })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.id, successId)));
  if (!success) throw new NotFound("success");
  const [before] = await db
    .select()
    .from(successRestrictions)
    .where(
      and(
        eq(successRestrictions.successId, successId),
        eq(successRestrictions.carrierType, carrierType),
        eq(successRestrictions.carrierId, carrierId),
      ),
    );
  const same =
    before?.approved === laid.approved &&
    before.ready === laid.ready &&
    before.embargoUntil?.getTime() === laid.embargoUntil?.getTime();
  if (same) return;
  await db
    .insert(successRestrictions)
    .values(restriction)
    .onConflictDoUpdate({
      target: [successRestrictions.successId, successRestrictions.carrierType, successRestrictions.carrierId],
      set: laid,
    });
  await recordAudit(db, actor, now, {
    act: "successes.restrict",
    subjectType: "success",
    subjectId: successId,
    detail: {
      carrierType,
      carrierId,
      approved: laid.approved,
      ready: laid.ready,
      embargoUntil: laid.embargoUntil?.toISOString() ?? null,
    },
  });
}
