import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { regions } from "#db/schema/regions.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { figuresOf, type Heard, type ToldState, toldState } from "./told.ts";

type Standing = { state: ToldState; reachable: number; submitted: number; at: Date | null };

/** One update with what became of it. `at`: when the last mail was submitted, or when it is meant to leave. */
export type UpdateTold = Standing & Pick<Update, "id" | "title" | "channel" | "causeKind" | "causeId" | "cancelledAt">;

export type AudienceTold = Standing & { audience: Update["audience"]; updates: UpdateTold[] };

type Mail = Heard & { submittedAt: Date | null };

/**
 * Who has heard of these successes: every success asked about has an answer, empty where no update carries it. An
 * audience is told by one update that reached enough of it, or by several that did so together.
 */
export async function toldOf(
  actor: Actor,
  db: ReadDb,
  successIds: readonly string[],
): Promise<Map<string, AudienceTold[]>> {
  demand(actor, "read");
  const answer = new Map<string, AudienceTold[]>(successIds.map((id) => [id, []]));
  if (successIds.length === 0) return answer;

  const carried = await db
    .select({ successId: updateSuccesses.successId, update: updates })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(and(eq(updates.regionId, actor.regionId), inArray(updateSuccesses.successId, [...answer.keys()])))
    .orderBy(asc(updates.plannedFor), asc(updates.id));
  if (carried.length === 0) return answer;

  const [region] = await db
    .select({ toldThreshold: regions.toldThreshold })
    .from(regions)
    .where(eq(regions.id, actor.regionId));
  const threshold = region?.toldThreshold ?? 1;
  const mails = await mailsOf(
    actor,
    db,
    carried.map(({ update }) => update),
  );

  for (const successId of answer.keys()) {
    const own = carried.filter((row) => row.successId === successId).map((row) => row.update);
    answer.set(
      successId,
      [...new Set(own.map((update) => update.audience))].map((audience) => {
        const parts = own
          .filter((update) => update.audience === audience)
          .map((update) => ({ update, mails: mails.get(keyOf(update)) ?? [] }));
        return { audience, ...audienceStanding(parts, threshold) };
      }),
    );
  }
  return answer;
}

type Part = { update: Update; mails: Mail[] };

function audienceStanding(parts: readonly Part[], threshold: number): Standing & { updates: UpdateTold[] } {
  const each = parts.map(({ update, mails }): UpdateTold => {
    const { id, title, channel, causeKind, causeId, cancelledAt, plannedFor } = update;
    return { ...standingOf(mails, plannedFor, threshold), id, title, channel, causeKind, causeId, cancelledAt };
  });
  const alone = each.find((one) => one.state === "told");
  const planned = parts.at(-1)?.update.plannedFor ?? null;
  const together = standingOf(
    parts.flatMap((part) => part.mails),
    planned,
    threshold,
  );
  const { state, reachable, submitted, at } = alone ?? together;
  return { state, reachable, submitted, at, updates: each };
}

function standingOf(mails: readonly Mail[], plannedFor: Date | null, threshold: number): Standing {
  const state = toldState(mails, threshold);
  const { reachable, submitted } = figuresOf(mails);
  const left = mails.flatMap((mail) =>
    mail.state === "submitted" && mail.submittedAt ? [mail.submittedAt.getTime()] : [],
  );
  const at = left.length ? new Date(Math.max(...left)) : state === "planned" ? plannedFor : null;
  return { state, reachable, submitted, at };
}

const keyOf = (cause: Pick<Update, "causeKind" | "causeId">): string => `${cause.causeKind} ${cause.causeId}`;

async function mailsOf(actor: Actor, db: ReadDb, carried: readonly Update[]): Promise<Map<string, Mail[]>> {
  const of = <Key extends "causeKind" | "causeId">(key: Key) => [...new Set(carried.map((update) => update[key]))];
  const rows = await db
    .select({
      causeKind: deliveries.causeKind,
      causeId: deliveries.causeId,
      recipientKey: deliveries.recipientKey,
      state: deliveries.state,
      submittedAt: deliveries.submittedAt,
    })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.regionId, actor.regionId),
        inArray(deliveries.causeKind, of("causeKind")),
        inArray(deliveries.causeId, of("causeId")),
      ),
    );
  const byCause = new Map<string, Mail[]>();
  for (const row of rows) {
    const list = byCause.get(keyOf(row)) ?? [];
    byCause.set(keyOf(row), list);
    list.push(row);
  }
  return byCause;
}
