// What the page that asks somebody needs: the thing asked about, whom to ask, and what to begin with.
import { and, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import type { Typed } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { addWorkingDays } from "~/platform/working-days.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { closedOnDates } from "~/updates/closed-days.queries.server.ts";
import { listAmbassadors } from "./ambassadors.queries.server.ts";
import { askChoices } from "./ask-choices.ts";
import { draftSamples, draftText } from "./ask-draft.ts";
import { askStory, asksToTell } from "./ask-story.queries.server.ts";
import type { AskWish } from "./ask-wish.ts";
import { asksAbout } from "./asks.queries.server.ts";
import { answerDays } from "./settings.ts";

/** Nobody looks for something to share among more than the newest. */
const mostSuccesses = 40;

/** @param newId the id that the form will create */
export async function askPage(actor: Actor, db: ReadDb, now: Date, wish: AskWish, newId: string) {
  demand(actor, "send");
  const today = civilDate(now);
  const story = wish.successId === null ? null : await askStory(actor, db, now, wish.successId);
  const kind = wish.kind ?? (story?.closed ? "quote" : "share");
  const { people, share } = await listAmbassadors(actor, db, now);
  const choices = askChoices(people, share, kind, story?.success ?? null, today);
  const chosenId = wish.ambassadorId ?? choices.next[0]?.id;
  const person = people.find(({ id }) => id === chosenId && choices.next.some((choice) => choice.id === id)) ?? null;
  const locale = person?.locale ?? null;
  const earlier = story ? await asksAbout(actor, db, now, story.success.id) : [];
  const [first, second] = draftSamples(story?.success ?? null, person?.memberId ?? null);
  const stored: Typed = {
    id: [newId],
    kind: [kind],
    successId: [story?.success.id ?? ""],
    ambassadorId: [person?.id ?? ""],
    text: [locale ? draftText(translator(locale), kind, story?.success ?? null) : ""],
    sample1: [first],
    sample2: [second],
    answerBy: [await dayToAnswer(actor, db, today)],
  };
  return {
    kind,
    story,
    tooEarly: story?.closed && asksToTell(kind) ? story.closed : null,
    ...choices,
    total: share.total,
    person: person && {
      id: person.id,
      name: person.contact.name,
      locale: person.locale,
      guardianName: person.recipient.isGuardian ? person.recipient.name : null,
    },
    /** Chosen, and not to be asked for this. */
    refused: choices.unasked.find(({ id }) => id === wish.ambassadorId) ?? null,
    earlier: earlier.filter(({ state }) => state !== "cancelled"),
    successes: await tellable(actor, db, story?.success ?? null),
    stored,
  };
}
export type AskPage = Awaited<ReturnType<typeof askPage>>;

async function dayToAnswer(actor: Actor, db: ReadDb, today: string): Promise<string> {
  const closedOn = await closedOnDates(actor, db, today, addDays(today, 62));
  const days = await readSetting(db, actor.regionId, answerDays);
  return addWorkingDays(today, days, (date) => closedOn(date) !== undefined);
}

type Named = Pick<Success, "id" | "title" | "locale">;

/** The newest that somebody has looked over, and the one that was chosen. */
async function tellable(actor: Actor, db: ReadDb, chosen: Named | null): Promise<Named[]> {
  const newest = await db
    .select({ id: successes.id, title: successes.title, locale: successes.locale })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.draft, false)))
    .orderBy(desc(successes.createdAt), desc(successes.id))
    .limit(mostSuccesses);
  if (!chosen || newest.some(({ id }) => id === chosen.id)) return newest;
  return [{ id: chosen.id, title: chosen.title, locale: chosen.locale }, ...newest];
}
