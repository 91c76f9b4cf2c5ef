// One reminder to whoever has not said a word.
import { and, eq, isNull, ne } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import { deliveries } from "#db/schema/delivery.ts";
import type { JobActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { eachByItself } from "~/platform/periodic.server.ts";
import type { IsClosed } from "~/platform/working-days.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { closedOnDates } from "~/updates/closed-days.queries.server.ts";
import { loadAmbassador } from "./ambassadors.queries.server.ts";
import { enqueueAsk } from "./asks.commands.server.ts";
import { askKind } from "./call-off.server.ts";
import { type ReminderRule, reminderDue } from "./reminding.ts";
import { answerDays, remindWithinDays } from "./settings.ts";

const jobOf = (regionId: string): JobActor => ({ kind: "job", job: "ambassadors.remind", regionId });

/** Safe to run twice and in two processes: who writes `remindedAt` first, sends. @returns how many were reminded */
export async function remindSilent(now: Date): Promise<number> {
  const silent = await read
    .select()
    .from(asks)
    .where(and(isNull(asks.answer), isNull(asks.remindedAt), isNull(asks.doneAt), isNull(asks.cancelledAt)));
  let reminded = 0;
  await eachByItself(silent, async (ask) => {
    if (!reminderDue(ask, now, await closedSince(ask, now), await ruleOf(ask))) return;
    if (await remind(now, ask.id, ask.regionId)) reminded += 1;
  });
  return reminded;
}

/** From the day it was sent until today. */
async function closedSince(ask: Ask, now: Date): Promise<IsClosed> {
  const closedOn = await closedOnDates(jobOf(ask.regionId), read, civilDate(ask.sentAt), addDays(civilDate(now), 31));
  return (date) => closedOn(date) !== undefined;
}

async function ruleOf({ regionId }: Ask): Promise<ReminderRule> {
  const kept = await keptSettings(read, regionId);
  return { answerDays: settingOf(kept, answerDays), withinDays: settingOf(kept, remindWithinDays) };
}

function remind(now: Date, id: string, regionId: string): Promise<boolean> {
  return inTransaction(async (db) => {
    const untouched = and(
      eq(asks.id, id),
      isNull(asks.answer),
      isNull(asks.remindedAt),
      isNull(asks.doneAt),
      isNull(asks.cancelledAt),
    );
    const [ask] = await db.select().from(asks).where(untouched);
    if (!ask || !(await wasAsked(db, ask))) return false;
    const person = await loadAmbassador(db, regionId, now, ask.ambassadorId);
    await db.update(asks).set({ remindedAt: now }).where(untouched);
    await enqueueAsk(db, now, ask, person, "reminder", now);
    await recordAudit(db, jobOf(regionId), now, { act: "ambassadors.askReminded", subjectType: "ask", subjectId: id });
    return true;
  });
}

/** Nobody is reminded of what never reached them: every mail that asked must have been sent. */
async function wasAsked(db: ReadDb, ask: Ask): Promise<boolean> {
  const unsent = await db
    .select({ id: deliveries.id })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.causeKind, askKind),
        eq(deliveries.causeId, ask.id),
        eq(deliveries.purpose, "ask"),
        ne(deliveries.state, "submitted"),
      ),
    );
  return unsent.length === 0;
}
