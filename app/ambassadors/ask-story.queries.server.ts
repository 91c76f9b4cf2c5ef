// What an ask is about: the facts to tell, and whether they may be told already.
import type { ReadDb } from "#db/handles.ts";
import type { Ask, AskKind } from "#db/schema/ambassadors.ts";
import type { Actor } from "~/access/actor.ts";
import { translator } from "~/platform/words.server.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { type ClosedReason, storyGate } from "~/successes/story-gate.ts";
import { getSuccess, type SuccessDetails } from "~/successes/successes.queries.server.ts";
import { factsOf } from "./facts.ts";

export type AskStory = {
  success: SuccessDetails;
  /** In the language the success is written in. */
  facts: string[];
  /** Why it may not be told to anyone yet; null where it may. */
  closed: ClosedReason | null;
};

/** A person is asked for their own words before the story is out; nobody is asked to tell it before. */
export const asksToTell = (kind: AskKind): boolean => kind !== "quote";

/** @throws NotFound where it is not a success of the region */
export async function askStory(actor: Actor, db: ReadDb, now: Date, successId: string): Promise<AskStory> {
  const success = await getSuccess(actor, db, successId);
  const story = (await storiesOf(db, actor.regionId, [successId])).get(successId);
  const answer = story ? storyGate(story, now, "public") : { open: false as const, reason: "notReady" as const };
  const { locale } = success;
  return { success, facts: factsOf(success, translator(locale), locale), closed: answer.open ? null : answer.reason };
}

/** The story of an ask that is about one. */
export const storyOfAsk = async (
  actor: Actor,
  db: ReadDb,
  now: Date,
  { successId }: Pick<Ask, "successId">,
): Promise<AskStory | null> => (successId === null ? null : askStory(actor, db, now, successId));
