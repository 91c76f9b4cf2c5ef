// Part of what is answered through another module's link: somebody without an account tells a story unasked.
import { and, eq } from "drizzle-orm";
import type { WriteDb } from "#db/handles.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits, successes } from "#db/schema/successes.ts";
import type { LinkActor } from "~/access/actor.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";

export type Volunteered = {
  /** Made by the page, so that sent twice it is kept once. */
  id: string;
  title: string;
  story: string;
  locale: Locale;
  byName: string;
  /** Whom it is good for, and how; where that is not said, the title says it. Null: nobody's in particular. */
  memberId: string | null;
  benefit: string;
};

/** More than anyone has to tell before somebody looks at it; what stops a link that has come into wrong hands. */
const mostWaiting = 20;

/** A draft: told to nobody before somebody at the desk has looked it over. @returns whether it is new */
export async function volunteerStory(db: WriteDb, actor: LinkActor, now: Date, told: Volunteered): Promise<boolean> {
  if (actor.purpose !== "ask") throw new Forbidden("volunteer");
  const { id, title, story, locale, byName, memberId, benefit } = told;
  const { regionId } = actor;
  if (memberId !== null) {
    const own = and(eq(members.id, memberId), eq(members.regionId, regionId));
    if ((await db.$count(members, own)) === 0) throw new NotFound("member");
  }
  if (await isTold(db, regionId, id)) return false;
  const theirs = and(eq(successes.regionId, regionId), eq(successes.draft, true), eq(successes.handedInByName, byName));
  if ((await db.$count(successes, theirs)) >= mostWaiting) throw new Refusal("successes:refusal.manyStories");
  await db.insert(successes).values({
    id,
    regionId,
    kind: "result",
    title,
    story,
    locale,
    draft: true,
    handedInByName: byName,
    createdAt: now,
    changedAt: now,
  });
  if (memberId !== null) {
    await db.insert(successBenefits).values({ successId: id, memberId, kind: "direct", sentence: benefit || title });
  }
  await recordAudit(db, actor, now, { act: "successes.volunteer", subjectType: "success", subjectId: id });
  return true;
}

async function isTold(db: WriteDb, regionId: string, id: string): Promise<boolean> {
  const [known] = await db.select({ regionId: successes.regionId }).from(successes).where(eq(successes.id, id));
  if (known && known.regionId !== regionId) throw new NotFound("success");
  return known !== undefined;
}
