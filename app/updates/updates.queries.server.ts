import { and, asc, eq, gte, inArray, isNotNull, lt, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Audience, audiences, type Channel, channels } from "#db/schema/audiences.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { regions } from "#db/schema/regions.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound } from "~/platform/refusal.ts";
import { figuresOf, type Heard, type ToldState, toldState } from "./told.ts";

export type UpdateDetails = {
  update: Update;
  audience: Audience;
  channel: Channel;
  /** What it carries, by title. */
  successes: Pick<Success, "id" | "title" | "locale">[];
};

/** @throws NotFound, also for another region's */
export async function getUpdate(actor: Actor, db: ReadDb, id: string): Promise<UpdateDetails> {
  demand(actor, "read");
  const [found] = await db
    .select({ update: updates, audience: audiences, channel: channels })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(and(eq(updates.regionId, actor.regionId), eq(updates.id, id)));
  if (!found) throw new NotFound("update");
  const carried = await db
    .select({ id: successes.id, title: successes.title, locale: successes.locale })
    .from(updateSuccesses)
    .innerJoin(successes, eq(successes.id, updateSuccesses.successId))
    .where(eq(updateSuccesses.updateId, id))
    .orderBy(asc(successes.title), asc(successes.id));
  return { ...found, successes: carried };
}

/** For whoever knows both ids: an update's picture goes with its mail. @throws NotFound */
export async function regionOfPicture(db: ReadDb, updateId: string, fileId: string): Promise<string> {
  const [found] = await db
    .select({ regionId: updates.regionId })
    .from(updates)
    .where(and(eq(updates.id, updateId), eq(updates.imageFileId, fileId)));
  if (!found) throw new NotFound("picture");
  return found.regionId;
}

export type UpdateRow = {
  update: Update;
  audience: Pick<Audience, "id" | "name" | "kind" | "archivedAt">;
  channel: Pick<Channel, "id" | "label" | "kind">;
  successIds: string[];
};

/** What is planned or was sent from one instant to, but not at, another, in that order. What was called off is left out. */
export async function updatesBetween(actor: Actor, db: ReadDb, from: Date, to: Date): Promise<UpdateRow[]> {
  demand(actor, "read");
  const within = and(
    eq(updates.regionId, actor.regionId),
    gte(updates.plannedFor, from),
    lt(updates.plannedFor, to),
    ne(updates.state, "cancelled"),
  );
  const rows = await db
    .select({
      update: updates,
      audience: {
        ...{ id: audiences.id, name: audiences.name, kind: audiences.kind },
        archivedAt: audiences.archivedAt,
      },
      channel: { id: channels.id, label: channels.label, kind: channels.kind },
    })
    .from(updates)
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(within)
    .orderBy(asc(updates.plannedFor), asc(updates.id));
  const carried = await db
    .select({ updateId: updateSuccesses.updateId, successId: updateSuccesses.successId })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .where(within)
    .orderBy(asc(updateSuccesses.successId));
  const byUpdate = new Map<string, string[]>();
  for (const { updateId, successId } of carried) byUpdate.set(updateId, [...(byUpdate.get(updateId) ?? []), successId]);
  return rows.map((row) => ({ ...row, successIds: byUpdate.get(row.update.id) ?? [] }));
}

type Standing = { state: ToldState; reachable: number; submitted: number; at: Date | null };

/** One update with what became of it. `at`: when the last of them heard it, or when it is meant to leave. */
export type UpdateTold = Standing &
  Pick<Update, "id" | "title" | "causeKind" | "causeId" | "cancelledAt"> & {
    channel: Pick<Channel, "id" | "label" | "kind">;
  };

export type AudienceTold = Standing & {
  audience: Pick<Audience, "id" | "name" | "kind">;
  updates: UpdateTold[];
};

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
    .select({
      successId: updateSuccesses.successId,
      update: updates,
      audience: { id: audiences.id, name: audiences.name, kind: audiences.kind },
      channel: { id: channels.id, label: channels.label, kind: channels.kind },
    })
    .from(updateSuccesses)
    .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
    .innerJoin(audiences, eq(audiences.id, updates.audienceId))
    .innerJoin(channels, eq(channels.id, updates.channelId))
    .where(
      and(
        eq(updates.regionId, actor.regionId),
        inArray(updateSuccesses.successId, [...answer.keys()]),
        // What was taken out of the plan before anything was made of it is nothing that anyone could have heard.
        or(ne(updates.state, "cancelled"), isNotNull(updates.causeId)),
      ),
    )
    .orderBy(asc(updates.plannedFor), asc(updates.id));
  if (carried.length === 0) return answer;

  const threshold = await toldThreshold(db, actor.regionId);
  for (const [successId, told] of answer) {
    const own = carried.filter((row) => row.successId === successId);
    for (const audience of new Map(own.map((row) => [row.audience.id, row.audience])).values()) {
      const parts = own.filter((row) => row.audience.id === audience.id);
      told.push({ audience, ...(await audienceStanding(db, parts, threshold)) });
    }
  }
  return answer;
}

async function toldThreshold(db: ReadDb, regionId: string): Promise<number> {
  const [region] = await db
    .select({ toldThreshold: regions.toldThreshold })
    .from(regions)
    .where(eq(regions.id, regionId));
  return region?.toldThreshold ?? 1;
}

async function audienceStanding(
  db: ReadDb,
  parts: readonly Pick<UpdateRow, "update" | "channel">[],
  threshold: number,
): Promise<Standing & { updates: UpdateTold[] }> {
  const each = parts.map(({ update, channel }): UpdateTold => {
    const { id, title, causeKind, causeId, cancelledAt } = update;
    return { ...standingOf(update, threshold), id, title, channel, causeKind, causeId, cancelledAt };
  });
  const alone = each.find((one) => one.state === "told");
  const standing =
    alone ??
    (await together(
      db,
      parts.map(({ update }) => update),
      each,
      threshold,
    ));
  const { state, reachable, submitted, at } = standing;
  return { state, reachable, submitted, at, updates: each };
}

/** What the counted figures of one update say. */
function standingOf(update: Update, threshold: number): Standing {
  const { reachable, submitted, pending, heardAt, plannedFor, cancelledAt } = update;
  const ahead = cancelledAt === null && (update.state === "planned" || pending > 0);
  const state = toldState({ reachable, submitted, pending: ahead ? 1 : 0 }, threshold);
  return { state, reachable, submitted, at: submitted > 0 ? heardAt : state === "planned" ? plannedFor : null };
}

/** Several mailings to one audience may have reached it together: then people are counted, each once. */
async function together(
  db: ReadDb,
  parts: readonly Update[],
  each: readonly UpdateTold[],
  threshold: number,
): Promise<Standing> {
  const last = each.findLast((one) => one.state !== "untold") ?? each.at(-1);
  const mailings = parts.flatMap(({ causeKind, causeId, submitted }) =>
    causeKind && causeId && submitted > 0 ? [{ causeKind, causeId }] : [],
  );
  const none = { state: "untold", reachable: 0, submitted: 0, at: null } as const;
  if (mailings.length < 2) return last ?? none;
  const causeIds = parts.flatMap(({ causeId }) => (causeId ? [causeId] : []));
  const mails: (Heard & { submittedAt: Date | null })[] = await db
    .select({ recipientKey: deliveries.recipientKey, state: deliveries.state, submittedAt: deliveries.submittedAt })
    .from(deliveries)
    .where(and(inArray(deliveries.causeKind, ["sending", "update"]), inArray(deliveries.causeId, causeIds)));
  const figures = figuresOf(mails);
  const left = mails.flatMap(({ submittedAt }) => (submittedAt ? [submittedAt.getTime()] : []));
  return { ...figures, state: toldState(figures, threshold), at: left.length ? new Date(Math.max(...left)) : null };
}
