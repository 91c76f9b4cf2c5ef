// What stands on its own beside the telling, gathered from the modules that know it.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { restoredCount } from "~/delivery/restored.queries.server.ts";
import { waitsAfterRestore } from "~/delivery/restored.server.ts";
import { firstToAnswer } from "~/feedback/unanswered.queries.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { opening } from "~/platform/plain-text.ts";
import { deskAlert, preparednessDue } from "~/preparedness/due.queries.server.ts";
import { openEnquiries } from "~/press/enquiries.queries.server.ts";
import { outOfTouch } from "~/stakeholders/out-of-touch.queries.server.ts";
import { overdueResponsibilities, strategyDue } from "~/strategy/overdue.queries.server.ts";
import type { WeekFacts } from "./week-facts.ts";

type StandingFacts = Pick<
  WeekFacts,
  | "restored"
  | "cases"
  | "held"
  | "enquiries"
  | "feedback"
  | "duties"
  | "strategyReviewOn"
  | "cards"
  | "actions"
  | "outOfTouch"
>;

/** Far enough for whatever counts as soon: the rows say which of what is ahead is this week's. */
const daysAhead = 14;

/** The longest overdue; nobody takes up more in a week. */
const mostDuties = 20;

export async function standingFacts(actor: Actor, db: ReadDb, now: Date): Promise<StandingFacts> {
  const due = await preparednessDue(actor, db, now, addDays(civilDate(now), daysAhead));
  const alert = await deskAlert(actor, db);
  const restored = await restoredCount(db, actor.regionId);
  return {
    restored: restored > 0 || (await waitsAfterRestore(db, actor.regionId)) ? restored : null,
    cases: due.openCases,
    held: { count: due.held, caseId: alert?.rooms.find(({ exercise }) => !exercise)?.id ?? null },
    enquiries: (await openEnquiries(actor, db, now)).map(({ id, question, outletName, deadlineAt, accessDueOn }) => ({
      id,
      title: opening(question),
      from: outletName,
      by: accessDueOn ?? (deadlineAt && civilDate(deadlineAt)),
      accessRequest: accessDueOn !== null,
    })),
    feedback: (await firstToAnswer(actor, db, now)).map(({ id, title, name, dueOn }) => ({
      id,
      title,
      from: name,
      by: dueOn,
    })),
    duties: (await overdueResponsibilities(actor, db, now)).slice(0, mostDuties),
    strategyReviewOn: (await strategyDue(actor, db, now))?.reviewOn ?? null,
    cards: due.cards,
    actions: due.actions,
    outOfTouch: await outOfTouch(actor, db, now),
  };
}
