// What the week must know of the preparedness, and what every page of the desk says while a case is open.
import { and, asc, eq, isNull, lte } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { caseActions } from "#db/schema/preparedness.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { activeHolds } from "~/delivery/holds.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { listCards } from "./cards.queries.server.ts";
import { openCases } from "./cases.queries.server.ts";
import { countHeld } from "./held.queries.server.ts";

export type PreparednessDue = {
  openCases: { id: string; title: string; exercise: boolean }[];
  /** Things that wait for a person's word, also where their case is closed. */
  held: number;
  cards: { id: string; title: string; why: "review" | "exercise" }[];
  /** To be done by then at the latest, and not done. */
  actions: { id: string; caseId: string; text: string; dueOn: string }[];
};

/** @param actionsUntil civil date: what was to change after a case by then; today unless told */
export async function preparednessDue(
  actor: Actor,
  db: ReadDb,
  now: Date,
  actionsUntil = civilDate(now),
): Promise<PreparednessDue> {
  demand(actor, "read");
  const { regionId } = actor;
  const due = await db
    .select()
    .from(caseActions)
    .where(and(eq(caseActions.regionId, regionId), isNull(caseActions.doneOn), lte(caseActions.dueOn, actionsUntil)))
    .orderBy(asc(caseActions.dueOn));
  return {
    openCases: (await openCases(db, regionId)).map(({ id, title, exercise }) => ({ id, title, exercise })),
    held: await countHeld(db, regionId),
    cards: (await listCards(actor, db, now)).flatMap(({ card: { id, title }, ...overdue }) => [
      ...(overdue.reviewOverdue ? [{ id, title, why: "review" as const }] : []),
      ...(overdue.exerciseOverdue ? [{ id, title, why: "exercise" as const }] : []),
    ]),
    actions: due.flatMap(({ id, caseId, text, dueOn }) => (dueOn ? [{ id, caseId, text, dueOn }] : [])),
  };
}

export type RoomAlert = { id: string; title: string; exercise: boolean; open: boolean };
export type DeskAlert = { rooms: RoomAlert[]; held: number };

/** What the band over every page says: rooms that are open, and holds that stand though their case is closed. */
export async function deskAlert(actor: Actor, db: ReadDb): Promise<DeskAlert | null> {
  demand(actor, "read");
  const open = await openCases(db, actor.regionId);
  const standing = await activeHolds(db, actor.regionId);
  if (open.length === 0 && standing.length === 0) return null;
  const closed = standing.filter(({ reasonId }) => !open.some(({ id }) => id === reasonId));
  return {
    rooms: [
      ...open.map(({ id, title, exercise }) => ({ id, title, exercise, open: true })),
      ...closed.map(({ reasonId, title }) => ({ id: reasonId, title, exercise: false, open: false })),
    ],
    held: standing.length > 0 ? await countHeld(db, actor.regionId) : 0,
  };
}
