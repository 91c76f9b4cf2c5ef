import { and, asc, count, desc, eq, gte, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { ReadDb } from "#db/handles.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { members } from "#db/schema/regions.ts";
import {
  type Success,
  successBenefits,
  successExpectations,
  successes,
  successPeople,
  successRestrictions,
  successTopics,
} from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import type { Benefit, Picture } from "./form.ts";

export type NamedBenefit = Benefit & { memberName: string };

export type SuccessDetails = Success & {
  /** By the members' names. */
  benefits: NamedBenefit[];
  topics: string[];
  /** Who can be quoted, by name. */
  people: Contact[];
  /** The expectations it answers. */
  expectations: string[];
  image: Picture | null;
  /** When the last embargo that a carrier has laid on it ends. */
  embargoUntil: Date | null;
};

/** Successes are the desk's and of those who act for it; what the public sees of them are releases. */
function demandKnown(actor: Actor): void {
  if (actor.kind === "public") throw new Forbidden("read");
}

/** @throws NotFound */
export async function getSuccess(actor: Actor, db: ReadDb, id: string): Promise<SuccessDetails> {
  demandKnown(actor);
  const [success] = await db
    .select()
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.id, id)));
  if (!success) throw new NotFound("success");
  const benefits = await benefitsOf(db, [id]);
  const topics = await db
    .select({ topic: successTopics.topic })
    .from(successTopics)
    .where(eq(successTopics.successId, id));
  const quotable = await db
    .select({ id: successPeople.contactId })
    .from(successPeople)
    .where(eq(successPeople.successId, id));
  const answered = await db
    .select({ id: successExpectations.expectationId })
    .from(successExpectations)
    .where(eq(successExpectations.successId, id));
  const restrictions = await db
    .select({ embargoUntil: successRestrictions.embargoUntil })
    .from(successRestrictions)
    .where(eq(successRestrictions.successId, id));
  const ends = restrictions.flatMap(({ embargoUntil }) => (embargoUntil ? [embargoUntil.getTime()] : []));
  return {
    ...success,
    benefits: benefits.get(id) ?? [],
    topics: inOrder(topics.map((row) => row.topic)),
    people: await contactsByIds(
      actor,
      db,
      quotable.map((row) => row.id),
    ),
    expectations: answered.map((row) => row.id),
    image: pictureOf(success),
    embargoUntil: ends.length ? new Date(Math.max(...ends)) : null,
  };
}

const pictureOf = (success: Success): Picture | null =>
  success.imageFileId === null
    ? null
    : {
        fileId: success.imageFileId,
        alt: success.imageAlt,
        caption: success.imageCaption,
        credit: success.imageCredit,
        consent: success.imageConsent,
      };

const inOrder = (words: string[]): string[] =>
  words
    .map((word) => ({ word, key: sortKey(word) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ word }) => word);

async function benefitsOf(db: ReadDb, successIds: string[]): Promise<Map<string, NamedBenefit[]>> {
  const bySuccess = new Map<string, NamedBenefit[]>();
  if (successIds.length === 0) return bySuccess;
  const rows = await db
    .select({
      successId: successBenefits.successId,
      memberId: successBenefits.memberId,
      memberName: members.name,
      kind: successBenefits.kind,
      sentence: successBenefits.sentence,
    })
    .from(successBenefits)
    .innerJoin(members, eq(members.id, successBenefits.memberId))
    .where(inArray(successBenefits.successId, successIds))
    .orderBy(asc(members.sortKey), asc(members.id));
  for (const { successId, ...benefit } of rows) {
    const list = bySuccess.get(successId) ?? [];
    bySuccess.set(successId, list);
    list.push(benefit);
  }
  return bySuccess;
}

export const successesPerPage = 20;

export type SuccessFilter = {
  memberId?: string | null;
  /** Civil date; what is still under way is always among them. */
  since?: string | null;
  /** Words that all must stand in the title, the story, a topic or a sentence. */
  text?: string;
  /** From 1. */
  page?: number;
};

export type SuccessRow = Pick<Success, "id" | "kind" | "title" | "locale" | "happenedOn" | "value" | "measure"> & {
  benefits: NamedBenefit[];
};

export type SuccessList = { rows: SuccessRow[]; total: number; page: number; pages: number };

/** Under way first, then the newest. */
export async function listSuccesses(actor: Actor, db: ReadDb, filter: SuccessFilter): Promise<SuccessList> {
  demandKnown(actor);
  const where = await conditions(actor, db, filter);
  const [counted] = await db.select({ total: count() }).from(successes).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / successesPerPage));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1)), pages);
  const found = await db
    .select({
      id: successes.id,
      kind: successes.kind,
      title: successes.title,
      locale: successes.locale,
      happenedOn: successes.happenedOn,
      value: successes.value,
      measure: successes.measure,
    })
    .from(successes)
    .where(where)
    .orderBy(desc(sql`coalesce(${successes.happenedOn}, '9999')`), desc(successes.createdAt), asc(successes.id))
    .limit(successesPerPage)
    .offset((page - 1) * successesPerPage);
  const benefits = await benefitsOf(
    db,
    found.map((row) => row.id),
  );
  return { rows: found.map((row) => ({ ...row, benefits: benefits.get(row.id) ?? [] })), total, page, pages };
}

async function conditions(actor: Actor, db: ReadDb, filter: SuccessFilter): Promise<SQL | undefined> {
  const { memberId, since } = filter;
  const words = searchWords(filter.text ?? "");
  const ofMember = db
    .select({ id: successBenefits.successId })
    .from(successBenefits)
    .where(eq(successBenefits.memberId, memberId ?? ""));
  return and(
    eq(successes.regionId, actor.regionId),
    eq(successes.draft, false),
    memberId ? inArray(successes.id, ofMember) : undefined,
    since ? or(gte(successes.happenedOn, since), isNull(successes.happenedOn)) : undefined,
    words.length ? inArray(successes.id, await idsWithWords(actor, db, words)) : undefined,
  );
}

async function idsWithWords(actor: Actor, db: ReadDb, words: string[]): Promise<string[]> {
  const inRegion = eq(successes.regionId, actor.regionId);
  const texts = await db
    .select({ id: successes.id, title: successes.title, story: successes.story })
    .from(successes)
    .where(inRegion);
  const topics = await db
    .select({ id: successes.id, text: successTopics.topic })
    .from(successTopics)
    .innerJoin(successes, eq(successes.id, successTopics.successId))
    .where(inRegion);
  const sentences = await db
    .select({ id: successes.id, text: successBenefits.sentence })
    .from(successBenefits)
    .innerJoin(successes, eq(successes.id, successBenefits.successId))
    .where(inRegion);
  const all = new Map(texts.map(({ id, title, story }) => [id, `${title} ${story}`]));
  for (const { id, text } of [...topics, ...sentences]) all.set(id, `${all.get(id) ?? ""} ${text}`);
  return [...all].filter(([, text]) => holdsAll(text, words)).map(([id]) => id);
}

/** Every topic in use in the region, in alphabetical order. */
export async function topicsInUse(actor: Actor, db: ReadDb): Promise<string[]> {
  demandKnown(actor);
  const rows = await db
    .selectDistinct({ topic: successTopics.topic })
    .from(successTopics)
    .innerJoin(successes, eq(successes.id, successTopics.successId))
    .where(eq(successes.regionId, actor.regionId));
  return inOrder(rows.map((row) => row.topic));
}

/** Whether anything has been recorded at all: an empty list has two reasons. */
export async function hasSuccesses(actor: Actor, db: ReadDb): Promise<boolean> {
  demandKnown(actor);
  const rows = await db
    .select({ id: successes.id })
    .from(successes)
    .where(eq(successes.regionId, actor.regionId))
    .limit(1);
  return rows.length > 0;
}
