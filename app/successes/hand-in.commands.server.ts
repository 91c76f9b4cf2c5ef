// What comes in through the monthly link, and what becomes of it at the desk.
import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { collectRequests, successBenefits, successes } from "#db/schema/successes.ts";
import type { Actor, LinkActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { wasDone } from "~/audit/audit.queries.server.ts";
import { demandMembers } from "~/contacts/contacts.commands.server.ts";
import { knownFiles } from "~/files/files.queries.server.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { openUntil } from "./collect-month.ts";
import { type Asked, askedByLink, handedInSince } from "./hand-in.queries.server.ts";
import type { HandedIn, KeptDraft } from "./hand-in-form.ts";
import { getSuccess } from "./successes.queries.server.ts";

/** More than anyone has to tell of one month; what stops a link that has come into wrong hands. */
const mostStories = 20;

const collectLink = (actor: LinkActor): void => {
  if (actor.purpose !== "collect") throw new Forbidden("handIn");
};

/**
 * A story, as a draft that benefits the member. The same one again, as after a double click, is there once; sent again
 * with other words, as after the back button, it says those, until someone at the desk has taken it in.
 */
export async function handIn(actor: LinkActor, now: Date, requestId: string, story: HandedIn): Promise<void> {
  collectLink(actor);
  await inTransaction(async (db) => {
    const asked = await openQuestion(db, actor, now, requestId);
    const { image } = story;
    if (image && !(await knownFiles(db, actor.regionId, [image.fileId])).has(image.fileId))
      throw new NotFound("picture");
    const before = await handedInSince(db, asked);
    if (before.length >= mostStories && !before.some(({ id }) => id === story.id)) {
      throw new Refusal("successes:refusal.manyStories");
    }
    const [added] = await db
      .insert(successes)
      .values({
        ...columnsOf(story),
        id: story.id,
        regionId: actor.regionId,
        kind: "result",
        locale: asked.memberLocale,
        draft: true,
        handedInByName: asked.contact.name,
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: successes.id });
    const { memberId } = asked.request;
    const benefit = { successId: story.id, memberId, kind: "direct" as const, sentence: story.meaning };
    if (added) await db.insert(successBenefits).values(benefit);
    else if (!(await changeOwnDraft(db, now, asked, story))) return;
    await answer(db, now, asked, "story");
    await recordAudit(db, actor, now, { act: "successes.handIn", subjectType: "success", subjectId: story.id });
  });
}

/** @returns whether anything was other than it stood */
async function changeOwnDraft(db: WriteDb, now: Date, asked: Asked, story: HandedIn): Promise<boolean> {
  const own = (await handedInSince(db, asked)).some(({ id }) => id === story.id);
  const [current] = await db.select().from(successes).where(eq(successes.id, story.id));
  if (!own || !current) throw new NotFound("success");
  const about = and(eq(successBenefits.successId, story.id), eq(successBenefits.memberId, asked.request.memberId));
  const [benefit] = await db.select().from(successBenefits).where(about);
  const stands = [current.title, current.value, current.measure, current.imageFileId, benefit?.sentence];
  const said = [story.title, story.value, story.measure, story.image?.fileId ?? null, story.meaning];
  if (JSON.stringify(stands) === JSON.stringify(said)) return false;
  if (!current.draft) throw new Refusal("successes:refusal.takenIn");
  await db
    .update(successes)
    .set({ ...columnsOf(story), revision: current.revision + 1, changedAt: now })
    .where(eq(successes.id, story.id));
  await db.update(successBenefits).set({ sentence: story.meaning }).where(about);
  return true;
}

const columnsOf = ({ title, value, measure, image }: HandedIn) => ({
  title,
  value,
  measure,
  imageFileId: image?.fileId ?? null,
  imageAlt: image?.alt ?? "",
  imageCredit: image?.credit ?? "",
  imageConsent: image?.consent ?? false,
});

/** Nothing new now. It takes back no story that was told before. */
export async function answerNothing(actor: LinkActor, now: Date, requestId: string): Promise<void> {
  collectLink(actor);
  await inTransaction(async (db) => {
    const asked = await openQuestion(db, actor, now, requestId);
    if (asked.request.answer !== null) return;
    await answer(db, now, asked, "nothing");
    await recordAudit(db, actor, now, {
      act: "successes.nothing",
      subjectType: "collectRequest",
      subjectId: requestId,
    });
  });
}

async function openQuestion(db: WriteDb, actor: LinkActor, now: Date, requestId: string): Promise<Asked> {
  const asked = await askedByLink(db, actor, { subject: requestId });
  const { month, createdAt } = asked.request;
  if (openUntil(month, createdAt) <= now) throw new Refusal("successes:refusal.monthOver");
  return asked;
}

async function answer(db: WriteDb, now: Date, { request }: Asked, said: "story" | "nothing") {
  if (request.answer === said) return;
  await db
    .update(collectRequests)
    .set({ answer: said, answeredAt: request.answeredAt ?? now })
    .where(eq(collectRequests.id, request.id));
}

/**
 * Puts a draft away that is not to be told. There is no place for what was put away, so all that it held is handed
 * back, and `putBack` makes it again. @returns null where it was put away before
 * @throws NotFound where it never was there
 */
export async function putAside(actor: Actor, now: Date, id: string): Promise<KeptDraft | null> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const away = { act: "successes.putAside", subjectType: "success", subjectId: id };
    const [known] = await db
      .select({ id: successes.id })
      .from(successes)
      .where(and(eq(successes.regionId, actor.regionId), eq(successes.id, id)));
    if (!known && (await wasDone(db, actor, away))) return null;
    const draft = await getSuccess(actor, db, id);
    if (!draft.draft) throw new Refusal("successes:refusal.notADraft");
    await db.delete(successes).where(eq(successes.id, id));
    await recordAudit(db, actor, now, away);
    const [benefit] = draft.benefits;
    return { ...kept(draft), memberId: benefit?.memberId ?? "", meaning: benefit?.sentence ?? "" };
  });
}

const kept = (draft: Omit<KeptDraft, "memberId" | "meaning">) => ({
  id: draft.id,
  title: draft.title,
  story: draft.story,
  locale: draft.locale,
  value: draft.value,
  measure: draft.measure,
  imageFileId: draft.imageFileId,
  imageAlt: draft.imageAlt,
  imageCredit: draft.imageCredit,
  imageConsent: draft.imageConsent,
  handedInByName: draft.handedInByName,
  createdAt: draft.createdAt,
});

export async function putBack(actor: Actor, now: Date, input: KeptDraft): Promise<void> {
  demand(actor, "write");
  const { memberId, meaning } = input;
  const draft = kept(input);
  await inTransaction(async (db) => {
    if (memberId) await demandMembers(db, actor, [memberId]);
    const { imageFileId } = draft;
    if (imageFileId && !(await knownFiles(db, actor.regionId, [imageFileId])).has(imageFileId)) {
      throw new NotFound("picture");
    }
    const [added] = await db
      .insert(successes)
      .values({ ...draft, regionId: actor.regionId, kind: "result", draft: true, changedAt: now })
      .onConflictDoNothing()
      .returning({ id: successes.id });
    if (!added) {
      await getSuccess(actor, db, draft.id);
      return;
    }
    if (memberId) {
      await db.insert(successBenefits).values({ successId: draft.id, memberId, kind: "direct", sentence: meaning });
    }
    await recordAudit(db, actor, now, { act: "successes.putBack", subjectType: "success", subjectId: draft.id });
  });
}
