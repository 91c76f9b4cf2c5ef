// The strategy of a region with all that hangs on it, and what follows when somebody has answered to it.
import { and, eq } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type ApprovalSubject, approvalSubjects, type TextVersion, textVersions } from "#db/schema/approvals.ts";
import { type Member, type Region, regions } from "#db/schema/regions.ts";
import { type Strategy, strategies } from "#db/schema/strategy.ts";
import type { Actor } from "~/access/actor.ts";
import { standing } from "~/approvals/approvals.queries.server.ts";
import type { ApprovalOwner } from "~/approvals/owner.ts";
import { isApproved } from "~/approvals/standing.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { reviewAfterDays } from "./settings.ts";
import { readStrategy } from "./strategy-document.ts";
import type { StrategyText } from "./strategy-text.ts";

export type LoadedStrategy = {
  strategy: Strategy;
  subject: ApprovalSubject;
  /** The text as it is now. */
  version: TextVersion;
  text: StrategyText;
  /** The text that everyone has approved: the strategy that holds. */
  inForce: { version: TextVersion; text: StrategyText } | null;
  region: Region;
  /** Every member that has not left, in alphabetical order: those whom the strategy concerns. */
  members: Member[];
};

/** The one strategy of a region; undefined where none is begun. */
export async function findStrategy(db: ReadDb, regionId: string): Promise<LoadedStrategy | undefined> {
  const [row] = await db
    .select({ strategy: strategies, subject: approvalSubjects, version: textVersions, region: regions })
    .from(strategies)
    .innerJoin(
      approvalSubjects,
      and(eq(approvalSubjects.subjectType, "strategy"), eq(approvalSubjects.subjectId, strategies.id)),
    )
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .innerJoin(regions, eq(regions.id, strategies.regionId))
    .where(eq(strategies.regionId, regionId));
  if (!row) return undefined;
  const { approvedVersionId } = row.strategy;
  const [approved] = approvedVersionId
    ? await db
        .select()
        .from(textVersions)
        .where(and(eq(textVersions.id, approvedVersionId), eq(textVersions.subjectId, row.subject.id)))
    : [];
  return {
    ...row,
    text: readStrategy(row.version.document),
    inForce: approved ? { version: approved, text: readStrategy(approved.document) } : null,
    members: await membersNow(db, regionId),
  };
}

/** @throws NotFound where none is begun */
export async function loadStrategy(db: ReadDb, regionId: string): Promise<LoadedStrategy> {
  const found = await findStrategy(db, regionId);
  if (!found) throw new NotFound("strategy");
  return found;
}

/** Whether the text as it is now is the one that holds. */
export const isInForce = ({ version, inForce }: Pick<LoadedStrategy, "version" | "inForce">): boolean =>
  inForce !== null && inForce.version.hash === version.hash;

/** When everyone has approved the text as it is now, it is the strategy that holds. Part of the deciding transaction. */
async function answered(db: WriteDb, actor: Actor, now: Date, strategyId: string): Promise<void> {
  const loaded = await loadStrategy(db, actor.regionId);
  const { strategy, subject, version } = loaded;
  if (strategy.id !== strategyId) throw new NotFound("strategy");
  if (isInForce(loaded) || !isApproved(await standing(actor, db, subject.id))) return;
  const today = civilDate(now);
  const reviewed = strategy.reviewOn !== null && strategy.reviewOn > today;
  const reviewOn = reviewed
    ? strategy.reviewOn
    : addDays(today, await readSetting(db, actor.regionId, reviewAfterDays));
  await db
    .update(strategies)
    .set({ approvedVersionId: version.id, approvedAt: now, reviewOn, changedAt: now })
    .where(eq(strategies.id, strategyId));
  await recordAudit(db, actor, now, {
    act: "strategy.holds",
    subjectType: "strategy",
    subjectId: strategyId,
    detail: { number: version.number },
  });
}

export const strategyOwner: ApprovalOwner = { answered };
