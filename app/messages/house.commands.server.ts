import { and, asc, eq, gte } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type MessageCore, messageCores, messageCoreTexts } from "#db/schema/messages.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { type Locale, locales } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import type { CoreTexts } from "./form.ts";
import { isAside, mostPillars, moved, placeAside } from "./house-order.ts";
import { changedMeanwhile } from "./refusals.ts";

export type CoreInput = CoreTexts & { id: string; kind: MessageCore["kind"]; revision: number };

/**
 * Writes a core message in all its languages, the first time (`revision` 0) or anew. Each change of a text raises its
 * revision, and those who say it in other words are behind until someone has looked at them.
 */
export async function writeCore(actor: Actor, now: Date, input: CoreInput): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const current = await coreOf(db, actor, input.id);
    if (!current) {
      if (input.revision !== 0) throw new NotFound("core message");
      await addCore(db, actor, now, input);
    } else {
      if (same(await textsOf(db, current.id), input)) return;
      if (current.revision !== input.revision) throw new Refusal(changedMeanwhile, { field: "nb" });
      await db
        .update(messageCores)
        .set({ revision: current.revision + 1, changedAt: now })
        .where(eq(messageCores.id, current.id));
      await db.delete(messageCoreTexts).where(eq(messageCoreTexts.coreId, current.id));
    }
    await db.insert(messageCoreTexts).values(written(input));
    await audited(db, actor, now, "messages.writeCore", input.id, { revision: input.revision + 1 });
  });
}

async function addCore(db: WriteDb, actor: Actor, now: Date, { id, kind }: CoreInput): Promise<void> {
  const pillars = await standing(db, actor);
  if (kind === "pillar" && pillars.length >= mostPillars) {
    throw new Refusal("messages:refusal.threePillars", { field: "nb" });
  }
  const position = kind === "umbrella" ? 0 : pillars.length;
  const [added] = await db
    .insert(messageCores)
    .values({ id, regionId: actor.regionId, kind, position, createdAt: now, changedAt: now })
    .onConflictDoNothing()
    .returning();
  // Someone else has put the roof on meanwhile.
  if (!added) throw new Refusal(changedMeanwhile, { field: "nb" });
}

const written = (input: CoreInput) =>
  locales.flatMap((locale) => (input[locale] === "" ? [] : [{ coreId: input.id, locale, text: input[locale] }]));

const same = (stands: Map<Locale, string>, typed: CoreTexts): boolean =>
  locales.every((locale) => (stands.get(locale) ?? "") === typed[locale]);

async function textsOf(db: ReadDb, coreId: string): Promise<Map<Locale, string>> {
  const rows = await db.select().from(messageCoreTexts).where(eq(messageCoreTexts.coreId, coreId));
  return new Map(rows.map(({ locale, text }) => [locale, text]));
}

/** Where a pillar that is moved stands, and shall stand; counted from 0. */
export type Move = { id: string; from: number; to: number };

export async function movePillar(actor: Actor, now: Date, { id, from, to }: Move): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    await pillarOf(db, actor, id);
    const before = (await standing(db, actor)).map((pillar) => pillar.id);
    const after = moved(before, id, from, to);
    if (after === before) return;
    await putInOrder(db, after);
    await audited(db, actor, now, "messages.movePillar", id, { to });
  });
}

/** Takes a pillar out of the house. It keeps all that belongs to it. */
export async function removePillar(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    if (isAside(await pillarOf(db, actor, id))) return;
    const all = await pillarsOf(db, actor);
    await place(db, id, placeAside(all.map(({ position }) => position)));
    await putInOrder(
      db,
      (await standing(db, actor)).map((pillar) => pillar.id),
    );
    await audited(db, actor, now, "messages.removePillar", id);
  });
}

/** Puts it back where it stood, or last. */
export async function bringBackPillar(
  actor: Actor,
  now: Date,
  { id, to }: { id: string; to?: number | undefined },
): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    if (!isAside(await pillarOf(db, actor, id))) return;
    const others = (await standing(db, actor)).map((pillar) => pillar.id);
    if (others.length >= mostPillars) throw new Refusal("messages:refusal.threePillars");
    await putInOrder(db, others.toSpliced(to ?? others.length, 0, id));
    await audited(db, actor, now, "messages.bringBackPillar", id);
  });
}

/** Two may not stand in one place, not even on the way: first all step out of the way. */
async function putInOrder(db: WriteDb, ids: readonly string[]): Promise<void> {
  const outOfTheWay = 1_000;
  for (const [position, id] of ids.entries()) await place(db, id, outOfTheWay + position);
  for (const [position, id] of ids.entries()) await place(db, id, position);
}

const place = async (db: WriteDb, id: string, position: number): Promise<void> => {
  await db.update(messageCores).set({ position }).where(eq(messageCores.id, id));
};

async function coreOf(db: ReadDb, actor: Actor, id: string): Promise<MessageCore | undefined> {
  const [core] = await db
    .select()
    .from(messageCores)
    .where(and(eq(messageCores.regionId, actor.regionId), eq(messageCores.id, id)));
  return core;
}

/** @throws NotFound */
export async function pillarOf(db: ReadDb, actor: Actor, id: string): Promise<MessageCore> {
  const core = await coreOf(db, actor, id);
  if (core?.kind !== "pillar") throw new NotFound("pillar");
  return core;
}

const pillarsOf = (db: ReadDb, actor: Actor): Promise<MessageCore[]> =>
  db
    .select()
    .from(messageCores)
    .where(and(eq(messageCores.regionId, actor.regionId), eq(messageCores.kind, "pillar")));

/** Those that stand in the house, in their order. */
const standing = (db: ReadDb, actor: Actor): Promise<MessageCore[]> =>
  db
    .select()
    .from(messageCores)
    .where(
      and(eq(messageCores.regionId, actor.regionId), eq(messageCores.kind, "pillar"), gte(messageCores.position, 0)),
    )
    .orderBy(asc(messageCores.position));

const audited = (
  db: WriteDb,
  actor: Actor,
  now: Date,
  act: string,
  subjectId: string,
  detail?: Record<string, number>,
): Promise<void> =>
  recordAudit(db, actor, now, { act, subjectType: "messageCore", subjectId, ...(detail ? { detail } : {}) });
