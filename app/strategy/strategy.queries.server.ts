// All that the pages of the strategy show.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand, may } from "~/access/permissions.ts";
import { answersWantedBy } from "~/approvals/answer-time.server.ts";
import { approvalStatus } from "~/approvals/approval-status.ts";
import { decisionsOf, standing, versionsOf } from "~/approvals/approvals.queries.server.ts";
import type { Block } from "~/approvals/blocks.ts";
import { blocksChanged } from "~/approvals/changes-between.ts";
import { textHistory } from "~/approvals/history.ts";
import { nextApprovalAct } from "~/approvals/next-act.ts";
import { requestsInTrouble } from "~/approvals/request-mails.queries.server.ts";
import { partyView, versionView, versionViews, withUnasked } from "~/approvals/subject-view.queries.server.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { peopleInOffice } from "~/contacts/in-office.queries.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { momentFields } from "~/platform/typed-moment.ts";
import { translator } from "~/platform/words.server.ts";
import { whatIsMissing } from "./completeness.ts";
import { typedSection } from "./section-form.ts";
import { strategyBlocks } from "./strategy-blocks.ts";
import { readStrategy } from "./strategy-document.ts";
import { strategyOutline } from "./strategy-outline.ts";
import { findStrategy, isInForce, loadStrategy } from "./strategy-rows.server.ts";
import { type Section, type StrategyText, sections } from "./strategy-text.ts";

/** Whom a block concerns does not matter where two texts are compared. */
const blocksOf = (text: StrategyText): Block[] =>
  strategyBlocks(text, { askedMembers: [], rule: "all" }, translator(text.locale));

/** The blocks of the title stand in the common part. */
const partOf = (section: Section): string => (section === "title" ? "core" : section);

export type Shown = "inForce" | "current";

/** The strategy as it stands, approved or not, or null where none is begun. */
export async function currentStrategy(actor: Actor, db: ReadDb): Promise<StrategyText | null> {
  demand(actor, "read");
  return (await findStrategy(db, actor.regionId))?.text ?? null;
}

/** One of the two texts, as it is read. @throws NotFound where it is not there */
export async function strategyToRead(actor: Actor, db: ReadDb, shown: Shown) {
  demand(actor, "read");
  const loaded = await loadStrategy(db, actor.regionId);
  const text = shown === "inForce" ? (loaded.inForce?.text ?? loaded.text) : loaded.text;
  const approvedAt = isInForce(loaded) || (shown === "inForce" && loaded.inForce) ? loaded.strategy.approvedAt : null;
  return {
    regionName: loaded.region.name,
    title: text.title,
    locale: text.locale,
    edition: text.edition,
    approvedAt,
    outline: strategyOutline(text, translator(text.locale)),
  };
}

/** All that the page shows; null where no strategy is begun. */
export async function strategyDesk(actor: Actor, db: ReadDb, now: Date, shown: Shown) {
  demand(actor, "read");
  const loaded = await findStrategy(db, actor.regionId);
  if (!loaded) return null;
  const { strategy, subject, text, inForce, region, members } = loaded;
  const holds = isInForce(loaded);
  const asked = region.approvalRule === "leader" ? [] : members;
  const parties = withUnasked((await standing(actor, db, subject.id)).map(partyView), region.approvalRule, asked);
  const { openedAt, answerBy } = subject;
  const status = approvalStatus({ openedAt, answerBy, parties });
  const mayWrite = may(actor, "write");
  const missing = whatIsMissing(text);
  const late = answerBy !== null && answerBy < now && parties.some(({ state }) => state !== "approved");
  const act = nextApprovalAct({
    kind: holds ? "approved" : status.kind,
    complete: missing === null,
    parties,
    late,
    mayWrite,
    mayApproveForRegion: may(actor, "approveForRegion"),
  });
  const unanswered = parties.filter(({ state }) => state === "waiting" || state === "changedSince");
  const versions = await versionViews(actor, db, subject);
  const names = new Map(parties.map(({ concern, name }) => [concern as string, name]));
  const showsInForce = shown === "inForce" && inForce !== null && !holds;
  return {
    ...(await strategyToRead(actor, db, showsInForce ? "inForce" : "current")),
    id: strategy.id,
    reviewOn: strategy.reviewOn,
    reviewPassed: strategy.reviewOn !== null && strategy.reviewOn < civilDate(now),
    holds,
    /** When the text that holds was approved by all. */
    inForceSince: inForce ? strategy.approvedAt : null,
    shown: showsInForce ? ("inForce" as const) : ("current" as const),
    status,
    missing,
    act,
    late,
    mayWrite: mayWrite && !showsInForce,
    /** The sections in which the text says something else than the one that holds. */
    changed: inForce && !holds ? sections.filter((section) => differs(inForce.text, text, section)) : [],
    parties,
    remind:
      mayWrite && !late && act === "correct"
        ? parties.filter(({ state }) => state === "waiting").map(({ name }) => name)
        : [],
    changedSince: openedAt ? parties.filter(({ state }) => state === "changedSince").map(({ name }) => name) : [],
    trouble: await requestsInTrouble(
      actor,
      db,
      unanswered.flatMap(({ contactId }) => contactId ?? []),
    ),
    requestSeed: crypto.randomUUID(),
    regionHash: parties.find(({ kind }) => kind === "region")?.hash ?? "",
    suggested: momentFields("answerBy", await answersWantedBy(db, actor.regionId, now)),
    history: textHistory({ versions, decisions: await decisionsOf(actor, db, subject.id), names }),
    versionCount: versions.length,
    now,
  };
}

const differs = (one: StrategyText, other: StrategyText, section: Section): boolean =>
  blocksChanged(blocksOf(one), blocksOf(other), partOf(section)).length > 0;

export type StrategyDesk = NonNullable<Awaited<ReturnType<typeof strategyDesk>>>;

/** When the answers to the round that is on are wanted; where none is, when they would be. */
export async function answersWanted(actor: Actor, db: ReadDb, now: Date): Promise<Date> {
  const { subject } = await loadStrategy(db, actor.regionId);
  return subject.answerBy ?? answersWantedBy(db, actor.regionId, now);
}

/**
 * All that the form for one section shows.
 * @param conflictId the version that keeps this person's text, where somebody else saved the same section meanwhile
 */
export async function sectionEditing(actor: Actor, db: ReadDb, section: Section, conflictId: string | null) {
  demand(actor, "write");
  const { strategy, subject, text, version, region } = await loadStrategy(db, actor.regionId);
  const kept = conflictId
    ? (await versionsOf(actor, db, subject.id)).find(({ id, kind }) => id === conflictId && kind === "conflict")
    : undefined;
  const people = section === "spokespersons" || section === "channels" ? await peopleInOffice(actor, db) : [];
  const audiences = section === "channels" ? (await listAudiences(actor, db)).map(({ audience }) => audience) : [];
  return {
    strategyId: strategy.id,
    title: text.title,
    locale: text.locale,
    regionName: region.name,
    basedOnId: version.id,
    stored: typedSection(text, section),
    people: withStanding(people, [
      ...text.spokespersons.flatMap(({ person, deputy }) => [person, deputy]),
      ...text.channels.map(({ owner }) => owner),
    ]),
    audiences: withStanding(
      audiences,
      text.channels.flatMap((row) => row.audiences),
    ),
    conflict: kept
      ? {
          mineId: kept.id,
          theirName: version.authorName,
          changes: blocksChanged(blocksOf(text), blocksOf(readStrategy(kept.document)), partOf(section)),
        }
      : null,
  };
}

type Choice = { id: string; name: string };

/** What can be chosen, and those that stand in the text although they cannot any more. */
function withStanding(choices: readonly Choice[], standingThere: readonly (Choice | null)[]): Choice[] {
  const known = new Set(choices.map(({ id }) => id));
  const gone = new Map(standingThere.flatMap((each) => (each && !known.has(each.id) ? [[each.id, each.name]] : [])));
  return [...choices.map(({ id, name }) => ({ id, name })), ...[...gone].map(([id = "", name = ""]) => ({ id, name }))];
}

/** Every text that was ever saved, and what differs between two of them. */
export async function strategyVersions(actor: Actor, db: ReadDb) {
  demand(actor, "read");
  const loaded = await loadStrategy(db, actor.regionId);
  const { subject, text, region, inForce } = loaded;
  const rows = await versionsOf(actor, db, subject.id);
  return {
    title: text.title,
    locale: text.locale,
    regionName: region.name,
    inForceId: isInForce(loaded) ? subject.currentVersionId : (inForce?.version.id ?? null),
    versions: rows.map((row) => ({
      ...versionView(row, subject.currentVersionId),
      blocks: blocksOf(readStrategy(row.document)),
    })),
  };
}
