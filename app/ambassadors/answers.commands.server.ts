// What an ambassador, or the guardian of one, says through the link.
import { and, eq, isNull } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import type { LinkActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { cancelWaiting } from "~/delivery/queue.commands.server.ts";
import { ensureLink } from "~/links/links.commands.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { Refusal } from "~/platform/refusal.ts";
import { volunteerStory } from "~/successes/volunteered.commands.server.ts";
import type { AmbassadorView } from "./ambassadors.queries.server.ts";
import type { Answer } from "./answer-form.ts";
import { askOfLink } from "./answer-view.queries.server.ts";
import { linkExpiry } from "./asks.commands.server.ts";
import { askKind } from "./call-off.server.ts";

/** Civil days from today within which «later» must lie. */
const latestLater = 366;

/**
 * The answer as it is now: it can be changed, and what was said with it is kept. @param askId what the link opens
 */
export function answerAsk(actor: LinkActor, now: Date, askId: string, answer: Answer): Promise<void> {
  return inTransaction(async (db) => {
    const { ask, person } = await askOfLink(actor, db, now, askId);
    if (answer.intent === "story") {
      await handIn(db, actor, now, person, answer);
      return;
    }
    if (ask.cancelledAt) throw new Refusal("ambassadors:refusal.calledOff");
    const values = valuesOf(ask, now, answer);
    if (isAnsweredSo(ask, values)) return;
    await db
      .update(asks)
      .set(values)
      .where(and(eq(asks.id, ask.id), isNull(asks.cancelledAt)));
    await cancelWaiting(db, now, { kind: askKind, id: ask.id, regionId: ask.regionId }, "ambassadors:reason.answered");
    if (values.laterUntil) await keepLinkOpen(db, now, ask, person, values.laterUntil);
    await recordAudit(db, actor, now, {
      act: "ambassadors.askAnswered",
      subjectType: "ask",
      subjectId: ask.id,
      detail: { answer: answer.intent },
    });
  });
}

type Said = Exclude<Answer, { intent: "story" }>;
type Values = Pick<Ask, "answer" | "answeredAt" | "laterUntil" | "doneAt" | "link" | "comment">;

function valuesOf(ask: Ask, now: Date, said: Said): Values {
  const comment = said.comment || ask.comment;
  if (said.intent === "done") {
    const { answer, answeredAt, laterUntil, doneAt } = ask;
    // Nobody who does a thing without saying yes first is asked to say it afterwards.
    const yes = { answer: "yes" as const, answeredAt: answeredAt ?? now, laterUntil: null };
    const before = answer === "yes" ? { answer, answeredAt, laterUntil } : yes;
    return { ...before, doneAt: doneAt ?? now, link: said.link || ask.link, comment };
  }
  // What has been thanked for has been done.
  if (ask.thankedAt) throw new Refusal("ambassadors:refusal.alreadyThanked");
  const laterUntil = said.intent === "later" ? said.laterUntil : null;
  if (laterUntil !== null) {
    const today = civilDate(now);
    if (laterUntil <= today || laterUntil > addDays(today, latestLater)) {
      throw new Refusal("ambassadors:refusal.laterOutside", { field: "laterUntil" });
    }
  }
  return { answer: said.intent, answeredAt: now, laterUntil, doneAt: null, link: ask.link, comment };
}

const isAnsweredSo = (ask: Ask, values: Values): boolean =>
  ask.answer === values.answer &&
  ask.laterUntil === values.laterUntil &&
  (ask.doneAt === null) === (values.doneAt === null) &&
  ask.link === values.link &&
  ask.comment === values.comment;

async function keepLinkOpen(db: WriteDb, now: Date, ask: Ask, { contact }: AmbassadorView, until: string) {
  await ensureLink(db, now, {
    regionId: ask.regionId,
    purpose: "ask",
    holderId: contact.id,
    subject: ask.id,
    expiresAt: await linkExpiry(db, ask.regionId, now, until),
  });
}

type Story = Extract<Answer, { intent: "story" }>;

async function handIn(db: WriteDb, actor: LinkActor, now: Date, person: AmbassadorView, story: Story) {
  const { contact, memberId, locale } = person;
  const { storyId: id, storyTitle: title, storyMore, storyBenefit: benefit } = story;
  await volunteerStory(db, actor, now, {
    id,
    title,
    story: storyMore,
    locale,
    byName: contact.name,
    memberId,
    benefit,
  });
}
