// What people answer: an update they got, a release they read. Found by whoever may see it.
import { and, desc, eq, isNotNull, isNull, ne, or } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { releases } from "#db/schema/press.ts";
import { updates } from "#db/schema/updates.ts";
import type { Actor, PublicActor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { type About, aboutNothing } from "~/feedback/feedback.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound } from "~/platform/refusal.ts";

/** Heard by somebody, and not the press's sending of a release, which may be under embargo. */
const wasHeard = and(isNotNull(updates.heardAt), or(isNull(updates.causeKind), ne(updates.causeKind, "sending")));

/** An update that has gone out; whoever has its address got it. Null where there is none, or nobody has heard it yet. */
export async function updateToAnswer(
  actor: PublicActor,
  db: ReadDb,
  id: string | undefined,
): Promise<{ about: About; locale: Locale } | null> {
  const [update] = await db
    .select({ id: updates.id, title: updates.title, locale: updates.locale })
    .from(updates)
    .where(and(eq(updates.regionId, actor.regionId), eq(updates.id, id ?? ""), wasHeard));
  if (!update) return null;
  return { about: { aboutType: "update", aboutId: update.id, aboutTitle: update.title }, locale: update.locale };
}

const mostToChoose = 20;
const value = (type: string, id: string): string => `${type}:${id}`;

export type AboutChoice = { value: string; title: string; locale: Locale };

/** The newest that someone may be answering. */
export async function aboutChoices(actor: Actor, db: ReadDb): Promise<AboutChoice[]> {
  demand(actor, "read");
  const heard = await db
    .select({ id: updates.id, title: updates.title, locale: updates.locale })
    .from(updates)
    .where(and(eq(updates.regionId, actor.regionId), wasHeard))
    .orderBy(desc(updates.heardAt), desc(updates.id))
    .limit(mostToChoose);
  const sent = await db
    .select({ id: releases.id, title: releases.title, locale: releases.locale })
    .from(releases)
    .where(and(eq(releases.regionId, actor.regionId), isNotNull(releases.frozenAt)))
    .orderBy(desc(releases.frozenAt), desc(releases.id))
    .limit(mostToChoose);
  return [
    ...heard.map(({ id, ...rest }) => ({ value: value("update", id), ...rest })),
    ...sent.map(({ id, ...rest }) => ({ value: value("release", id), ...rest })),
  ];
}

/**
 * What a form names, as the inbox keeps it. What stands there already may stay, whatever it is.
 * @throws NotFound where the region has no such thing
 */
export async function aboutNamed(actor: Actor, db: ReadDb, typed: string, kept: About = aboutNothing): Promise<About> {
  demand(actor, "read");
  if (typed === "") return aboutNothing;
  if (kept.aboutType !== null && typed === value(kept.aboutType, kept.aboutId ?? "")) {
    const { aboutType, aboutId, aboutTitle } = kept;
    return { aboutType, aboutId, aboutTitle };
  }
  const [type, id = ""] = typed.split(":");
  if (type === "update") {
    const [update] = await db
      .select({ title: updates.title })
      .from(updates)
      .where(and(eq(updates.regionId, actor.regionId), eq(updates.id, id)));
    if (update) return { aboutType: type, aboutId: id, aboutTitle: update.title };
  }
  if (type === "release") {
    const [release] = await db
      .select({ title: releases.title })
      .from(releases)
      .where(and(eq(releases.regionId, actor.regionId), eq(releases.id, id)));
    if (release) return { aboutType: type, aboutId: id, aboutTitle: release.title };
  }
  throw new NotFound("what it answers");
}
