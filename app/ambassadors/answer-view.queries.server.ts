// What the page behind an ask's link shows. Opening it changes nothing.

import { and, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type Ask, asks } from "#db/schema/ambassadors.ts";
import type { LinkActor } from "~/access/actor.ts";
import { replyPath } from "~/feedback/reply-address.ts";
import { type Rendition, rendition } from "~/files/files.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { regionById } from "~/regions/regions.queries.server.ts";
import { type AmbassadorView, loadAmbassador } from "./ambassadors.queries.server.ts";
import { askState } from "./ask-state.ts";
import { type AskStory, asksToTell, storyOfAsk } from "./ask-story.queries.server.ts";

/** The ask that the link opens, and whose it is. @throws NotFound */
export async function askOfLink(
  actor: LinkActor,
  db: ReadDb,
  now: Date,
  askId: string,
): Promise<{ ask: Ask; person: AmbassadorView }> {
  if (actor.purpose !== "ask") throw new NotFound("ask");
  const [ask] = await db
    .select()
    .from(asks)
    .where(and(eq(asks.regionId, actor.regionId), eq(asks.id, askId)));
  if (!ask) throw new NotFound("ask");
  return { ask, person: await loadAmbassador(db, actor.regionId, now, ask.ambassadorId) };
}

export async function answerView(actor: LinkActor, db: ReadDb, now: Date, askId: string) {
  const { ask, person } = await askOfLink(actor, db, now, askId);
  const region = await regionById(db, actor.regionId);
  const story = await storyOfAsk(actor, db, now, ask);
  const { locale } = person;
  const shown = story && isShown(ask, story) ? story : null;
  const { kind, text, samples, askedByName, answerBy, answer, laterUntil, link, comment, thankedAt } = ask;
  return {
    ask: {
      kind,
      text,
      locale: ask.locale,
      samples,
      askedByName,
      answerBy,
      answer,
      laterUntil,
      link,
      comment,
      thankedAt,
    },
    state: askState(ask, civilDate(now)),
    locale,
    regionName: region?.name ?? "",
    replyPath: replyPath(region?.slug ?? ""),
    name: person.contact.name,
    guardianName: person.recipient.isGuardian ? person.recipient.name : null,
    memberName: person.memberName,
    story: shown && {
      locale: shown.success.locale,
      lines: shown.facts,
      image: shown.success.image?.consent ? shown.success.image : null,
      closed: shown.closed,
      embargoUntil: shown.success.embargoUntil,
    },
    /** Something was asked to be told, and may not be told any more. */
    waits: story !== null && shown === null,
  };
}
export type AnswerView = Awaited<ReturnType<typeof answerView>>;

/** Nobody is handed facts to tell that may not be told; whoever is quoted must know what about. */
const isShown = ({ kind, cancelledAt }: Ask, { closed }: AskStory): boolean =>
  cancelledAt === null && (closed === null || !asksToTell(kind));

/** The picture to tell it with. @throws NotFound */
export async function askPicture(
  actor: LinkActor,
  db: ReadDb,
  now: Date,
  askId: string,
  name: string,
): Promise<Rendition> {
  const { story } = await answerView(actor, db, now, askId);
  if (!story?.image || (name !== "web" && name !== "print")) throw new NotFound("picture");
  return rendition(db, actor.regionId, story.image.fileId, name);
}
