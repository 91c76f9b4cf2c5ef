// What every change of a release's text goes through, inside its command's transaction.
import { and, eq, like, ne } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { TextVersion } from "#db/schema/approvals.ts";
import { files } from "#db/schema/files.ts";
import { releases } from "#db/schema/press.ts";
import type { Actor } from "~/access/actor.ts";
import type { Block } from "~/approvals/blocks.ts";
import { type Answering, type Party, partiesOf } from "~/approvals/parties.ts";
import { saveVersion } from "~/approvals/versions.commands.server.ts";
import type { NewText, Writing } from "~/approvals/writing.server.ts";
import { answeringFor, contactsByIds, memberContacts } from "~/contacts/contacts.queries.server.ts";
import { peopleNow } from "~/contacts/one-person.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { callOffAll } from "./call-off.server.ts";
import { releaseBlocks } from "./release-blocks.ts";
import { readDocument, writeDocument } from "./release-document.ts";
import { carriedSuccesses, type LoadedRelease, membersAsked } from "./release-rows.server.ts";
import { allQuotes, type Quote, type ReleaseText } from "./release-text.ts";
import { carryDown } from "./restrictions.server.ts";
import { freeSlug, slugOf } from "./slug.ts";

export type Asking = { blocks: Block[]; parties: Party[]; answering: Answering };

/** The blocks of a text, and who must approve them. */
export async function askingFor(
  db: ReadDb,
  actor: Actor,
  loaded: Pick<LoadedRelease, "region" | "members">,
  text: ReleaseText,
  successIds: readonly string[],
): Promise<Asking> {
  const rule = loaded.region.approvalRule;
  const { asked } = await membersAsked(db, loaded, text, successIds);
  const blocks = releaseBlocks(text, { askedMembers: asked.map((member) => member.id), rule });
  const quoted = blocks.flatMap((block) => block.speakerId ?? []);
  const answering: Answering = {
    rule,
    askedMembers: asked,
    memberContacts: await memberContacts(actor, db),
    answeringFor: await answeringFor(actor, db),
    speakers: await peopleNow(db, actor.regionId, quoted),
  };
  return { blocks, parties: partiesOf(blocks, answering), answering };
}

/** A text can be written until the first mail has left. @throws Refusal */
export function demandUnfrozen({ release }: Pick<LoadedRelease, "release">): void {
  if (release.frozenAt) throw new Refusal("press:refusal.frozen");
}

/**
 * Makes a text the current one: a new version, the parties it needs, the release's own row, what the successes it
 * carries may be told, and every sending that waited is called off. The same text again changes nothing.
 */
export async function writeText(
  db: WriteDb,
  actor: Actor,
  now: Date,
  loaded: LoadedRelease,
  wanted: NewText<ReleaseText>,
): Promise<TextVersion> {
  demandUnfrozen(loaded);
  const { release, subject } = loaded;
  const { text, kind, basedOnId, authorName } = wanted;
  const { blocks, parties } = await askingFor(db, actor, loaded, text, await carriedSuccesses(db, release.id));
  const version = await saveVersion(db, actor, now, {
    subjectId: subject.id,
    basedOnId,
    kind,
    document: writeDocument(text),
    blocks,
    title: text.title,
    parties,
    authorName,
    makeCurrent: true,
  });
  if (version.id === subject.currentVersionId) return version;
  await callOffAll(db, actor, now, release.id);
  await db
    .update(releases)
    .set({
      title: text.title,
      locale: text.locale,
      slug: text.title === release.title ? release.slug : await slugFor(db, actor.regionId, text.title, release.id),
      embargoUntil: text.embargoUntil ? new Date(text.embargoUntil) : null,
      changedAt: now,
    })
    .where(eq(releases.id, release.id));
  await carryDown(db, actor, now, release.id);
  return version;
}

/** A release as it is open for writing. */
export const writingOf = (db: WriteDb, actor: Actor, now: Date, loaded: LoadedRelease): Writing<ReleaseText> => ({
  ...loaded,
  read: readDocument,
  document: writeDocument,
  write: (wanted) => writeText(db, actor, now, loaded, wanted),
  blocks: async (text) =>
    (await askingFor(db, actor, loaded, text, await carriedSuccesses(db, loaded.release.id))).blocks,
  titleOf: ({ title }) => title,
});

/** The address of a title, free among the other releases of the region. */
export async function slugFor(db: ReadDb, regionId: string, title: string, releaseId: string): Promise<string> {
  const slug = slugOf(title);
  const taken = await db
    .select({ slug: releases.slug })
    .from(releases)
    .where(and(eq(releases.regionId, regionId), ne(releases.id, releaseId), like(releases.slug, `${slug}%`)));
  return freeSlug(slug, new Set(taken.map((row) => row.slug)));
}

/** Names as the region's contacts have them; everything pointed at is in the region. @throws NotFound */
export async function withKnownRows(
  db: ReadDb,
  actor: Actor,
  { members }: Pick<LoadedRelease, "members">,
  text: ReleaseText,
): Promise<ReleaseText> {
  const memberIds = new Set(members.map((member) => member.id));
  const named = [...text.alsoNames, ...text.local.map((local) => local.memberId)];
  if (named.some((id) => !memberIds.has(id))) throw new NotFound("member");
  const speakers = new Map(
    (
      await contactsByIds(
        actor,
        db,
        allQuotes(text).map((quote) => quote.speakerId),
      )
    ).map((each) => [each.id, each]),
  );
  const known = (quote: Quote): Quote => {
    const speaker = speakers.get(quote.speakerId);
    if (!speaker) throw new NotFound("contact");
    return { ...quote, name: quote.name || speaker.name };
  };
  if (text.image) await demandFile(db, actor.regionId, text.image.fileId);
  return {
    ...text,
    quotes: text.quotes.map(known),
    local: text.local.map((local) => ({ ...local, quotes: local.quotes.map(known) })),
  };
}

async function demandFile(db: ReadDb, regionId: string, fileId: string): Promise<void> {
  const [file] = await db
    .select({ id: files.id })
    .from(files)
    .where(and(eq(files.id, fileId), eq(files.regionId, regionId)));
  if (!file) throw new NotFound("file");
}
