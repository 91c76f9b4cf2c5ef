import { and, eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { releaseSuccesses, releases } from "#db/schema/press.ts";
import { successes } from "#db/schema/successes.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { type AskAll, approveForAll, askAll, demandAhead } from "~/approvals/ask-all.server.ts";
import { demandReachable } from "~/approvals/parties.ts";
import { createSubject } from "~/approvals/versions.commands.server.ts";
import { loadVersion, saveMerged, takeBack } from "~/approvals/writing.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { demandComplete } from "./completeness.ts";
import { type CoreText, mergePart, type PartText, partText } from "./merge-parts.ts";
import { prefilledText } from "./prefill.server.ts";
import { readDocument, writeDocument } from "./release-document.ts";
import { carriedSuccesses, type LoadedRelease, loadRelease } from "./release-rows.server.ts";
import type { LocalText, Part, Quote } from "./release-text.ts";
import { askingFor, demandUnfrozen, slugFor, withKnownRows, writeText, writingOf } from "./release-writing.server.ts";
import { carryDown } from "./restrictions.server.ts";

/** Makes a success a release, filled in with all that is known. The same id again gives back the same release. */
export function makeRelease(
  actor: Actor,
  now: Date,
  { id, successId }: { id: string; successId: string },
): Promise<{ id: string }> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const [success] = await db
      .select()
      .from(successes)
      .where(and(eq(successes.id, successId), eq(successes.regionId, actor.regionId)));
    if (!success) throw new NotFound("success");
    const [known] = await db.select({ regionId: releases.regionId }).from(releases).where(eq(releases.id, id));
    if (known) {
      if (known.regionId !== actor.regionId) throw new NotFound("release");
      return { id };
    }
    const { text, region, members } = await prefilledText(db, actor, success);
    await db.insert(releases).values({
      id,
      regionId: actor.regionId,
      slug: await slugFor(db, actor.regionId, text.title, id),
      title: text.title,
      locale: text.locale,
      createdAt: now,
      changedAt: now,
    });
    await db.insert(releaseSuccesses).values({ releaseId: id, successId });
    const { blocks, parties } = await askingFor(db, actor, { region, members }, text, [successId]);
    await createSubject(db, actor, now, {
      id,
      subjectType: "release",
      subjectId: id,
      title: text.title,
      document: writeDocument(text),
      blocks,
      parties,
      authorName: nameOf(actor),
    });
    await carryDown(db, actor, now, id);
    await recordAudit(db, actor, now, {
      act: "press.made",
      subjectType: "release",
      subjectId: id,
      detail: { successId },
    });
    return { id };
  });
}

/** A quote as a form sends it: the name comes from the contact. */
export type QuoteInput = Omit<Quote, "name">;
export type CoreInput = Omit<CoreText, "quotes"> & { quotes: QuoteInput[] };
export type LocalInput = Omit<LocalText, "memberId" | "quotes"> & { quotes: QuoteInput[] };

export type SavePart = {
  releaseId: string;
  /** The version that the form was opened on. */
  basedOnId: string;
} & ({ part: "core"; core: CoreInput } | { part: Part; local: LocalInput | null });

export type Saved =
  | { kind: "saved"; versionId: string }
  /** Somebody else has saved the same part meanwhile. `versionId` keeps this person's text; `currentId` is theirs. */
  | { kind: "conflict"; versionId: string; currentId: string; part: Part };

/** Saves what one form edits. What others have saved in other parts meanwhile stays; nothing is ever lost. */
export function savePart(actor: Actor, now: Date, input: SavePart): Promise<Saved> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, input.releaseId);
    return mergeIn(db, actor, now, loaded, input.basedOnId, partOf(input));
  });
}

function partOf(input: SavePart): PartText {
  const unnamed = (quotes: readonly QuoteInput[]): Quote[] => quotes.map((quote) => ({ ...quote, name: "" }));
  if ("core" in input) return { part: "core", core: { ...input.core, quotes: unnamed(input.core.quotes) } };
  const { part, local } = input;
  if (part === "core") throw new NotFound("part");
  return { part, local: local && { ...local, memberId: part, quotes: unnamed(local.quotes) } };
}

async function mergeIn(
  db: WriteDb,
  actor: Actor,
  now: Date,
  loaded: LoadedRelease,
  basedOnId: string,
  typed: PartText,
): Promise<Saved> {
  demandUnfrozen(loaded);
  const { version } = loaded;
  const mine = await known(db, actor, loaded, typed);
  const saved = await saveMerged(db, actor, now, writingOf(db, actor, now, loaded), basedOnId, (base, current) =>
    mergePart(base, current, mine),
  );
  if (saved.kind === "conflict") {
    return { kind: "conflict", versionId: saved.kept.id, currentId: version.id, part: mine.part };
  }
  const { id, number } = saved.version;
  if (id !== version.id) await audited(db, actor, now, "press.saved", loaded, { part: mine.part, number });
  return { kind: "saved", versionId: id };
}

/** The part with names filled in. @throws NotFound where it points outside the region */
async function known(db: WriteDb, actor: Actor, loaded: LoadedRelease, typed: PartText): Promise<PartText> {
  if ("core" in typed) {
    const { local: _, ...core } = await withKnownRows(db, actor, loaded, { ...typed.core, local: [] });
    return { part: "core", core };
  }
  if (!loaded.members.some((member) => member.id === typed.part)) throw new NotFound("member");
  if (!typed.local) return typed;
  const { local } = await withKnownRows(db, actor, loaded, {
    ...loaded.text,
    quotes: [],
    alsoNames: [],
    image: null,
    local: [typed.local],
  });
  return { part: typed.part, local: local[0] ?? null };
}

/** The person who came second has looked at both texts and wants their own. */
export function useMine(
  actor: Actor,
  now: Date,
  input: { releaseId: string; versionId: string; part: Part; basedOnId: string },
): Promise<Saved> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, input.releaseId);
    const mine = await loadVersion(db, loaded.subject, input.versionId);
    return mergeIn(db, actor, now, loaded, input.basedOnId, partText(readDocument(mine.document), input.part));
  });
}

/** …or leaves the other person's as it is. Their own stays among the versions. */
export function keepTheirs(actor: Actor, now: Date, input: { releaseId: string; versionId: string }): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, input.releaseId);
    const { number } = await loadVersion(db, loaded.subject, input.versionId);
    await audited(db, actor, now, "press.keptTheirs", loaded, { number });
  });
}

/** An older text becomes the current one, as a new version. Refused where somebody has saved since the page was opened. */
export function restoreVersion(
  actor: Actor,
  now: Date,
  input: { releaseId: string; versionId: string; basedOnId: string },
): Promise<{ versionId: string }> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, input.releaseId);
    const taken = await takeBack(db, actor, writingOf(db, actor, now, loaded), input);
    if (!taken) return { versionId: loaded.version.id };
    await audited(db, actor, now, "press.restored", loaded, { number: taken.from.number });
    return { versionId: taken.version.id };
  });
}

/** Says that a release is ready for publishing, or takes it back. */
export function markReady(
  actor: Actor,
  now: Date,
  { releaseId, ready = true }: { releaseId: string; ready?: boolean },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, releaseId);
    if ((loaded.release.readyAt !== null) === ready) return;
    demandUnfrozen(loaded);
    await db
      .update(releases)
      .set({ readyAt: ready ? now : null, changedAt: now })
      .where(eq(releases.id, releaseId));
    await carryDown(db, actor, now, releaseId);
    await audited(db, actor, now, ready ? "press.ready" : "press.notReady", loaded);
  });
}

export type AskRelease = Omit<AskAll, "subjectId"> & { releaseId: string };

/** Asks everyone whose approval is missing; each person gets one mail. @returns how many people are asked */
export function askForApproval(actor: Actor, now: Date, input: AskRelease): Promise<{ asked: number }> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const loaded = await loadRelease(db, actor.regionId, input.releaseId);
    demandUnfrozen(loaded);
    demandAhead(now, input.answerBy);
    const { release, subject, text } = loaded;
    demandComplete(text);
    const { answering } = await askingFor(db, actor, loaded, text, await carriedSuccesses(db, release.id));
    demandReachable(answering);
    // The same text may concern others by now, or have got other people to answer for it.
    const asItIs = { text, kind: "saved", basedOnId: loaded.version.id, authorName: nameOf(actor) } as const;
    await writeText(db, actor, now, loaded, asItIs);
    const asked = await askAll(db, actor, now, { ...input, subjectId: subject.id });
    await db.update(releases).set({ plannedFor: input.plannedFor, changedAt: now }).where(eq(releases.id, release.id));
    await carryDown(db, actor, now, release.id);
    await audited(db, actor, now, "press.asked", loaded, { people: asked });
    return { asked };
  });
}

/** The leader approves for the whole cooperation, where its rule leaves that to the leader. */
export function approveForRegion(
  actor: Actor,
  now: Date,
  { releaseId, seenHash }: { releaseId: string; seenHash: string },
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "approveForRegion");
    const loaded = await loadRelease(db, actor.regionId, releaseId);
    demandUnfrozen(loaded);
    demandComplete(loaded.text);
    await approveForAll(db, actor, now, { subjectId: loaded.subject.id, seenHash });
    await carryDown(db, actor, now, releaseId);
  });
}

function audited(
  db: WriteDb,
  actor: Actor,
  now: Date,
  act: string,
  { release }: LoadedRelease,
  detail?: Record<string, string | number>,
): Promise<void> {
  return recordAudit(db, actor, now, { act, subjectType: "release", subjectId: release.id, detail });
}
