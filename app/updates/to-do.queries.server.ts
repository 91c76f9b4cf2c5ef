// What has not been told, and what is planned and does not go by itself: for the week's list.
import { and, asc, count, desc, eq, gt, inArray, lt, ne, notExists, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { type Success, successBenefits, successes, successRestrictions } from "#db/schema/successes.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";

const mostAtOnce = 20;

/** Updates that have a day before `before`, and that nobody has let go. The oldest day first. */
export async function plannedUntil(
  actor: Actor,
  db: ReadDb,
  before: Date,
): Promise<(Pick<Update, "id" | "title" | "plannedFor"> & { audienceName: string })[]> {
  demand(actor, "read");
  return db
    .select({ id: updates.id, title: updates.title, plannedFor: updates.plannedFor, audienceName: audiences.name })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .where(and(eq(updates.regionId, actor.regionId), eq(updates.state, "planned"), lt(updates.plannedFor, before)))
    .orderBy(asc(updates.plannedFor), asc(updates.id))
    .limit(mostAtOnce);
}

export type UntoldSuccess = Pick<Success, "id" | "title" | "locale"> & {
  /** How many members it is good for. */
  members: number;
  /** The civil date it happened, or was recorded. */
  since: string;
};

/** Successes that nobody has heard of, nothing is planned for and no release carries, the newest first. */
export async function untoldSuccesses(actor: Actor, db: ReadDb): Promise<UntoldSuccess[]> {
  demand(actor, "read");
  const carried = db
    .select({ id: updateSuccesses.id })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(
      and(eq(updateSuccesses.successId, successes.id), or(ne(updates.state, "cancelled"), gt(updates.submitted, 0))),
    );
  const inRelease = db
    .select({ id: successRestrictions.id })
    .from(successRestrictions)
    .where(eq(successRestrictions.successId, successes.id));
  const rows = await db
    .select({
      id: successes.id,
      title: successes.title,
      locale: successes.locale,
      happenedOn: successes.happenedOn,
      createdAt: successes.createdAt,
    })
    .from(successes)
    .where(
      and(eq(successes.regionId, actor.regionId), eq(successes.draft, false), notExists(carried), notExists(inRelease)),
    )
    .orderBy(desc(successes.createdAt), asc(successes.id))
    .limit(mostAtOnce);
  if (rows.length === 0) return [];
  const benefits = await db
    .select({ successId: successBenefits.successId, members: count() })
    .from(successBenefits)
    .where(
      inArray(
        successBenefits.successId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(successBenefits.successId);
  const members = new Map(benefits.map((row) => [row.successId, row.members]));
  return rows.map(({ id, title, locale, happenedOn, createdAt }) => ({
    id,
    title,
    locale,
    members: members.get(id) ?? 0,
    since: happenedOn ?? civilDate(createdAt),
  }));
}

/** The updates that these causes belong to, by cause. */
export async function updatesOfCauses(
  actor: Actor,
  db: ReadDb,
  causeIds: readonly string[],
): Promise<Map<string, Pick<Update, "id" | "title">>> {
  demand(actor, "read");
  if (causeIds.length === 0) return new Map();
  const rows = await db
    .select({ id: updates.id, title: updates.title, causeId: updates.causeId })
    .from(updates)
    .where(and(eq(updates.regionId, actor.regionId), inArray(updates.causeId, [...causeIds])));
  return new Map(rows.flatMap(({ causeId, id, title }) => (causeId ? [[causeId, { id, title }] as const] : [])));
}
