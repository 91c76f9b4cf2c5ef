// The strategy is begun, written section by section, asked about and approved.
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { strategies } from "#db/schema/strategy.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { type AskAll, approveForAll, askAll, demandAhead } from "~/approvals/ask-all.server.ts";
import { mergeByPart } from "~/approvals/merge.ts";
import { demandReachable } from "~/approvals/parties.ts";
import { createSubject } from "~/approvals/versions.commands.server.ts";
import { loadVersion, saveMerged, takeBack } from "~/approvals/writing.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { membersNow, regionById } from "~/regions/regions.queries.server.ts";
import { demandComplete } from "./completeness.ts";
import { readStrategy, writeStrategy } from "./strategy-document.ts";
import { findStrategy, type LoadedStrategy, loadStrategy, strategyOwner } from "./strategy-rows.server.ts";
import { blankStrategy, type Section, type SectionText, sectionOf, withSection } from "./strategy-text.ts";
import { askingFor, withKnownNames, writeText, writingOf } from "./strategy-writing.server.ts";

/** Begins the region's strategy: its outline, with nothing said yet. Begun twice, it is begun once. */
export function beginStrategy(actor: Actor, now: Date, { id }: { id: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const region = await regionById(db, actor.regionId);
    if (!region) throw new NotFound("region");
    const { locale } = region;
    const text = blankStrategy(translator(locale)("strategy:blank.title", { region: region.name }), locale);
    const [made] = await db
      .insert(strategies)
      .values({ id, regionId: actor.regionId, title: text.title, locale, createdAt: now, changedAt: now })
      .onConflictDoNothing()
      .returning();
    if (!made) {
      if (!(await findStrategy(db, actor.regionId))) throw new NotFound("strategy");
      return;
    }
    const members = await membersNow(db, actor.regionId);
    const { blocks, parties } = await askingFor(db, actor, { region, members }, text);
    await createSubject(db, actor, now, {
      id,
      subjectType: "strategy",
      subjectId: id,
      title: text.title,
      document: writeStrategy(text),
      blocks,
      parties,
      authorName: nameOf(actor),
    });
    await recordAudit(db, actor, now, { act: "strategy.begun", subjectType: "strategy", subjectId: id });
  });
}

export type SectionSaved =
  | { kind: "saved"; versionId: string }
  /** Somebody else has saved the same section meanwhile. `versionId` keeps this person's text. */
  | { kind: "conflict"; versionId: string };

/** Saves what one form edits. What others have saved in other sections meanwhile stays; nothing is ever lost. */
export function saveSection(
  actor: Actor,
  now: Date,
  { basedOnId, mine }: { basedOnId: string; mine: SectionText },
): Promise<SectionSaved> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    return mergeIn(db, actor, now, await loadStrategy(db, actor.regionId), basedOnId, mine);
  });
}

async function mergeIn(
  db: WriteDb,
  actor: Actor,
  now: Date,
  loaded: LoadedStrategy,
  basedOnId: string,
  typed: SectionText,
): Promise<SectionSaved> {
  const mine = await withKnownNames(db, actor, loaded.text, typed);
  const { section } = mine;
  const saved = await saveMerged(db, actor, now, writingOf(db, actor, now, loaded), basedOnId, (base, current) =>
    mergeByPart(base, current, sectionOf(withSection(current, mine), section), {
      take: (text) => sectionOf(text, section),
      put: (text) => withSection(text, mine),
    }),
  );
  if (saved.kind === "conflict") return { kind: "conflict", versionId: saved.kept.id };
  const { id, number } = saved.version;
  if (id !== loaded.version.id) await audited(db, actor, now, "strategy.saved", loaded, { section, number });
  return { kind: "saved", versionId: id };
}

type Choice = { section: Section; versionId: string };

/** The person who came second has looked at both texts and wants their own. */
export function useMine(
  actor: Actor,
  now: Date,
  { section, versionId, basedOnId }: Choice & { basedOnId: string },
): Promise<SectionSaved> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadStrategy(db, actor.regionId);
    const kept = readStrategy((await loadVersion(db, loaded.subject, versionId)).document);
    const mine = { section, value: sectionOf(kept, section) } as SectionText;
    return mergeIn(db, actor, now, loaded, basedOnId, mine);
  });
}

/** …or leaves the other person's as it is. Their own stays among the versions. */
export function keepTheirs(actor: Actor, now: Date, { versionId }: Pick<Choice, "versionId">): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadStrategy(db, actor.regionId);
    const { number } = await loadVersion(db, loaded.subject, versionId);
    await audited(db, actor, now, "strategy.keptTheirs", loaded, { number });
  });
}

/** An older text becomes the current one, as a new version. */
export function restoreVersion(
  actor: Actor,
  now: Date,
  wanted: { versionId: string; basedOnId: string },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadStrategy(db, actor.regionId);
    const taken = await takeBack(db, actor, writingOf(db, actor, now, loaded), wanted);
    if (taken) await audited(db, actor, now, "strategy.restored", loaded, { number: taken.from.number });
  });
}

/** The day on which it is looked over; null: none. It is no part of what is approved. */
export function setReview(actor: Actor, now: Date, { reviewOn }: { reviewOn: string | null }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadStrategy(db, actor.regionId);
    if (loaded.strategy.reviewOn === reviewOn) return;
    await db.update(strategies).set({ reviewOn, changedAt: now }).where(eq(strategies.id, loaded.strategy.id));
    await audited(db, actor, now, "strategy.reviewSet", loaded, { reviewOn: reviewOn ?? "" });
  });
}

export type AskStrategy = Pick<AskAll, "requestSeed" | "answerBy">;

/** Asks every member whose approval is missing; each person gets one mail. @returns how many people are asked */
export function askForApproval(actor: Actor, now: Date, input: AskStrategy): Promise<number> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadStrategy(db, actor.regionId);
    demandAhead(now, input.answerBy);
    const { subject, text, version } = loaded;
    demandComplete(text);
    const { answering } = await askingFor(db, actor, loaded, text);
    demandReachable(answering);
    // The same text may have got other people to answer for it.
    const asItIs = { text, kind: "saved", basedOnId: version.id, authorName: nameOf(actor) } as const;
    await writeText(db, actor, now, loaded, asItIs);
    const asked = await askAll(db, actor, now, { ...input, subjectId: subject.id, plannedFor: null });
    await audited(db, actor, now, "strategy.asked", loaded, { people: asked });
    return asked;
  });
}

/** The leader approves for the whole cooperation, where its rule leaves that to the leader. */
export function approveForRegion(actor: Actor, now: Date, { seenHash }: { seenHash: string }): Promise<void> {
  return inTransaction(async (db) => {
    const { subject, strategy, text } = await loadStrategy(db, actor.regionId);
    demandComplete(text);
    await approveForAll(db, actor, now, { subjectId: subject.id, seenHash });
    await strategyOwner.answered(db, actor, now, strategy.id);
  });
}

const audited = (
  db: WriteDb,
  actor: Actor,
  now: Date,
  act: string,
  { strategy }: LoadedStrategy,
  detail: Record<string, string | number>,
): Promise<void> => recordAudit(db, actor, now, { act, subjectType: "strategy", subjectId: strategy.id, detail });
