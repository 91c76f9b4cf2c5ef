// What every command on a case begins with, and the log that each of them writes.
import { and, eq } from "drizzle-orm";
import type { ReadDb, WriteDb } from "#db/handles.ts";
import { type Case, caseLog, cases, type LogKind } from "#db/schema/preparedness.ts";
import { type Actor, nameOf, type PersonActor } from "~/access/actor.ts";
import { demandPerson } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";

/** @throws NotFound, also for another region's */
export async function ownCase(db: ReadDb, actor: Actor, id: string): Promise<Case> {
  const [found] = await db
    .select()
    .from(cases)
    .where(and(eq(cases.regionId, actor.regionId), eq(cases.id, id)));
  if (!found) throw new NotFound("case");
  return found;
}

/** @throws Refusal where it is closed */
export async function openCaseOf(db: ReadDb, actor: Actor, id: string): Promise<Case> {
  const found = await ownCase(db, actor, id);
  if (found.closedAt) throw new Refusal("preparedness:refusal.closed");
  return found;
}

/** Each step out of the house is the leader's own; whoever takes over the lead says so first. */
export function demandLeader(actor: Actor, { leaderUserId, leaderName }: Case): PersonActor {
  const person = demandPerson(actor, "send");
  if (person.userId !== leaderUserId)
    throw new Refusal("preparedness:refusal.notLeader", { params: { name: leaderName } });
  return person;
}

type Entry = { id?: string; kind: LogKind; text: string; at?: Date };

/** Only added to. @returns whether it is new: the same id again, as after a double click, writes nothing */
export async function writeLog(db: WriteDb, actor: Actor, now: Date, of: Case, entry: Entry): Promise<boolean> {
  const { id, kind, text, at = now } = entry;
  const rows = await db
    .insert(caseLog)
    .values({
      ...(id ? { id } : {}),
      regionId: of.regionId,
      caseId: of.id,
      kind,
      text,
      at,
      writtenAt: now,
      authorName: nameOf(actor),
      authorId: actor.kind === "person" ? actor.userId : null,
    })
    .onConflictDoNothing()
    .returning({ id: caseLog.id });
  return rows.length > 0;
}

/** The log is a document: its sentences are in the language of the case, whoever reads it. */
export const inLog = (of: Pick<Case, "locale">) => translator(of.locale);

export const audited = (db: WriteDb, actor: Actor, now: Date, act: string, caseId: string): Promise<void> =>
  recordAudit(db, actor, now, { act: `preparedness.${act}`, subjectType: "case", subjectId: caseId });
