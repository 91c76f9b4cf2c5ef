import { and, count, eq, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { members } from "#db/schema/regions.ts";
import { type Expectation, expectations } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { ExpectationFields } from "./expectation-form.ts";
import { getExpectation } from "./expectations.queries.server.ts";

const audited = (act: string, id: string) => ({ act, subjectType: "expectation", subjectId: id });

/** Writes down what is hoped for, last among its owner's. The same id again, as after a double click, changes nothing. */
export async function addExpectation(actor: Actor, now: Date, input: ExpectationFields & { id: string }) {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { id, memberId } = input;
    await demandMember(db, actor, memberId);
    const owner = memberId === null ? isNull(expectations.memberId) : eq(expectations.memberId, memberId);
    const [before] = await db
      .select({ number: count() })
      .from(expectations)
      .where(and(eq(expectations.regionId, actor.regionId), owner));
    const [added] = await db
      .insert(expectations)
      .values({ ...input, regionId: actor.regionId, position: before?.number ?? 0, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: expectations.id });
    if (added) await recordAudit(db, actor, now, audited("successes.expect", id));
    else await getExpectation(actor, db, id);
  });
}

/** Changes it, if nobody else has since it was opened. */
export async function changeExpectation(
  actor: Actor,
  now: Date,
  { id, revision, ...fields }: ExpectationFields & { id: string; revision: number },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const current = await getExpectation(actor, db, id);
    await demandMember(db, actor, fields.memberId);
    if (asText(current) === asText(fields)) return;
    if (current.revision !== revision) throw changedMeanwhile(current);
    await db
      .update(expectations)
      .set({ ...fields, revision: revision + 1, changedAt: now })
      .where(eq(expectations.id, id));
    await recordAudit(db, actor, now, audited("successes.changeExpectation", id));
  });
}

const changedMeanwhile = ({ text, revision }: Expectation): Refusal =>
  new Refusal("successes:refusal.expectationChanged", { field: "text", params: { text, revision } });

const asText = ({ memberId, locale, text, indicator, unit, target }: ExpectationFields): string =>
  JSON.stringify({ memberId, locale, text, indicator, unit, target });

/** No longer hoped for: it leaves the lists, and what answered it keeps that. */
export const retireExpectation = (actor: Actor, now: Date, id: string): Promise<void> =>
  setRetired(actor, now, id, true);

export const restoreExpectation = (actor: Actor, now: Date, id: string): Promise<void> =>
  setRetired(actor, now, id, false);

async function setRetired(actor: Actor, now: Date, id: string, retired: boolean): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { retiredAt } = await getExpectation(actor, db, id);
    if ((retiredAt !== null) === retired) return;
    await db
      .update(expectations)
      .set({ retiredAt: retired ? now : null, changedAt: now })
      .where(eq(expectations.id, id));
    await recordAudit(
      db,
      actor,
      now,
      audited(retired ? "successes.retireExpectation" : "successes.restoreExpectation", id),
    );
  });
}

async function demandMember(db: WriteDb, actor: Actor, memberId: string | null): Promise<void> {
  if (memberId === null) return;
  const [known] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.regionId, actor.regionId), eq(members.id, memberId)));
  if (!known) throw new NotFound("member");
}
