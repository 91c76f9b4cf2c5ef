// What every change of the strategy's text goes through, inside its command's transaction.
import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import type { TextVersion } from "#db/schema/approvals.ts";
import { audiences } from "#db/schema/audiences.ts";
import { strategies } from "#db/schema/strategy.ts";
import type { Actor } from "~/access/actor.ts";
import type { Block } from "~/approvals/blocks.ts";
import { type Answering, type Party, partiesOf } from "~/approvals/parties.ts";
import { beginRound, saveVersion } from "~/approvals/versions.commands.server.ts";
import type { NewText, Writing } from "~/approvals/writing.server.ts";
import { answeringFor, contactsByIds, memberContacts } from "~/contacts/contacts.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { strategyBlocks } from "./strategy-blocks.ts";
import { readStrategy, writeStrategy } from "./strategy-document.ts";
import { isInForce, type LoadedStrategy } from "./strategy-rows.server.ts";
import { type Named, type SectionText, type StrategyText, withEdition } from "./strategy-text.ts";

export type Asking = { blocks: Block[]; parties: Party[]; answering: Answering };

type Place = Pick<LoadedStrategy, "region" | "members">;

/** The blocks of a text, and who must approve them: a strategy is of concern to every member. */
export async function askingFor(
  db: ReadDb,
  actor: Actor,
  { region, members }: Place,
  text: StrategyText,
): Promise<Asking> {
  const rule = region.approvalRule;
  const asked = rule === "leader" ? [] : members;
  const blocks = strategyBlocks(text, { askedMembers: asked.map(({ id }) => id), rule }, translator(text.locale));
  const memberOf = await memberContacts(actor, db);
  const people = await answeringFor(actor, db);
  const answering: Answering = {
    ...{ rule, askedMembers: asked, memberContacts: memberOf, answeringFor: people, speakers: new Map() },
  };
  return { blocks, parties: partiesOf(blocks, answering), answering };
}

/** Makes a text the current one. What all had approved goes on holding until they have approved this. */
export async function writeText(
  db: WriteDb,
  actor: Actor,
  now: Date,
  loaded: LoadedStrategy,
  { text: wanted, kind, basedOnId, authorName }: NewText<StrategyText>,
): Promise<TextVersion> {
  const { strategy, subject, inForce } = loaded;
  const text = withEdition(wanted, inForce?.text ?? null);
  const { blocks, parties } = await askingFor(db, actor, loaded, text);
  const version = await saveVersion(db, actor, now, {
    subjectId: subject.id,
    basedOnId,
    kind,
    document: writeStrategy(text),
    blocks,
    title: text.title,
    parties,
    authorName,
    makeCurrent: true,
  });
  if (version.id === subject.currentVersionId) return version;
  if (isInForce(loaded)) await beginRound(db, actor, subject.id);
  await db
    .update(strategies)
    .set({ title: text.title, locale: text.locale, changedAt: now })
    .where(eq(strategies.id, strategy.id));
  return version;
}

/** The strategy as it is open for writing. */
export const writingOf = (db: WriteDb, actor: Actor, now: Date, loaded: LoadedStrategy): Writing<StrategyText> => ({
  ...loaded,
  read: readStrategy,
  document: writeStrategy,
  write: (wanted) => writeText(db, actor, now, loaded, wanted),
  blocks: async (text) => (await askingFor(db, actor, loaded, text)).blocks,
  titleOf: ({ title }) => title,
});

/**
 * People and audiences by the names they have in the region. One that has gone since keeps the name it stands with.
 * @throws NotFound where one is not of the region and does not stand in the text
 */
export async function withKnownNames(
  db: ReadDb,
  actor: Actor,
  current: StrategyText,
  mine: SectionText,
): Promise<SectionText> {
  if (mine.section === "spokespersons") {
    const people = await peopleNamed(
      db,
      actor,
      current,
      mine.value.flatMap(({ person, deputy }) => [person, deputy]),
    );
    const value = mine.value.map((row) => ({ ...row, person: people(row.person), deputy: people(row.deputy) }));
    return { section: mine.section, value };
  }
  if (mine.section === "channels") {
    const people = await peopleNamed(
      db,
      actor,
      current,
      mine.value.map(({ owner }) => owner),
    );
    const reached = await audiencesNamed(
      db,
      actor,
      current,
      mine.value.flatMap((row) => row.audiences),
    );
    const value = mine.value.map((row) => ({
      ...row,
      owner: people(row.owner),
      audiences: row.audiences.map(reached),
    }));
    return { section: mine.section, value };
  }
  return mine;
}

async function peopleNamed(db: ReadDb, actor: Actor, current: StrategyText, asked: readonly (Named | null)[]) {
  const ids = asked.flatMap((person) => person?.id ?? []);
  const standing = [
    ...current.spokespersons.flatMap(({ person, deputy }) => [person, deputy]),
    ...current.channels.map(({ owner }) => owner),
  ].flatMap((person) => person ?? []);
  const known = namesOf([...standing, ...(await contactsByIds(actor, db, ids))]);
  return (person: Named | null): Named | null => person && nameOf(known, person.id, "contact");
}

async function audiencesNamed(db: ReadDb, actor: Actor, current: StrategyText, asked: readonly Named[]) {
  const ids = [...new Set(asked.map(({ id }) => id))];
  const rows = ids.length
    ? await db
        .select({ id: audiences.id, name: audiences.name })
        .from(audiences)
        .where(and(eq(audiences.regionId, actor.regionId), inArray(audiences.id, ids)))
    : [];
  const known = namesOf([...current.channels.flatMap((row) => row.audiences), ...rows]);
  return ({ id }: Named): Named => nameOf(known, id, "audience");
}

const namesOf = (named: readonly Named[]): Map<string, string> => new Map(named.map(({ id, name }) => [id, name]));

function nameOf(known: ReadonlyMap<string, string>, id: string, what: string): Named {
  const name = known.get(id);
  if (name === undefined) throw new NotFound(what);
  return { id, name };
}
