import { and, asc, desc, eq, gt, isNotNull, isNull, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Ask, ambassadors, asks } from "#db/schema/ambassadors.ts";
import { contacts } from "#db/schema/contacts.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { type AskState, askState } from "./ask-state.ts";
import { thanksWithinDays } from "./settings.ts";

export type AskRow = {
  ask: Ask;
  state: AskState;
  ambassador: { id: string; name: string; memberId: string | null };
  /** What it is about; null where it is about nothing that has been recorded. */
  success: { id: string; title: string; locale: Locale } | null;
};

/**
 * Asks that still want something of somebody: an answer, the thing itself, or thanks for it. A declined one wants
 * nothing. By the day the answer is due.
 */
export async function openAsks(actor: Actor, db: ReadDb, now: Date): Promise<AskRow[]> {
  demand(actor, "read");
  const days = await readSetting(db, actor.regionId, thanksWithinDays);
  const recently = new Date(now.getTime() - days * 86_400_000);
  const rows = await joined(db)
    .where(
      and(
        eq(asks.regionId, actor.regionId),
        isNull(asks.cancelledAt),
        isNull(asks.thankedAt),
        or(isNull(asks.doneAt), gt(asks.doneAt, recently)),
        or(isNull(asks.answer), eq(asks.answer, "yes"), eq(asks.answer, "later"), isNotNull(asks.doneAt)),
      ),
    )
    .orderBy(asc(asks.answerBy), asc(asks.id));
  return rows.map(asRow(now));
}

/** Everything this person has been asked, the newest first. */
export async function asksOf(actor: Actor, db: ReadDb, now: Date, ambassadorId: string): Promise<AskRow[]> {
  demand(actor, "read");
  const rows = await joined(db)
    .where(and(eq(asks.regionId, actor.regionId), eq(asks.ambassadorId, ambassadorId)))
    .orderBy(desc(asks.sentAt), asc(asks.id));
  return rows.map(asRow(now));
}

/** Everything that has been asked about one success, the newest first. */
export async function asksAbout(actor: Actor, db: ReadDb, now: Date, successId: string): Promise<AskRow[]> {
  demand(actor, "read");
  const rows = await joined(db)
    .where(and(eq(asks.regionId, actor.regionId), eq(asks.successId, successId)))
    .orderBy(desc(asks.sentAt), asc(asks.id));
  return rows.map(asRow(now));
}

/** @throws NotFound */
export async function getAsk(actor: Actor, db: ReadDb, now: Date, id: string): Promise<AskRow> {
  demand(actor, "read");
  const [row] = await joined(db).where(and(eq(asks.regionId, actor.regionId), eq(asks.id, id)));
  if (!row) throw new NotFound("ask");
  return asRow(now)(row);
}

const joined = (db: ReadDb) =>
  db
    .select({
      ask: asks,
      ambassador: { id: ambassadors.id, name: contacts.name, memberId: ambassadors.memberId },
      success: { id: successes.id, title: successes.title, locale: successes.locale },
    })
    .from(asks)
    .innerJoin(ambassadors, eq(ambassadors.id, asks.ambassadorId))
    .innerJoin(contacts, eq(contacts.id, ambassadors.contactId))
    .leftJoin(successes, eq(successes.id, asks.successId));

const asRow =
  (now: Date) =>
  (row: Omit<AskRow, "state">): AskRow => ({ ...row, state: askState(row.ask, civilDate(now)) });
