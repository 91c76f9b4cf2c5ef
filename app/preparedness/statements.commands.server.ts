// What is said in the case. Writing it sends nothing, and releasing it sends nothing: it says where it stands.
import { and, eq, max } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { ReadDb } from "#db/handles.ts";
import { type CaseStatement, caseStatements } from "#db/schema/preparedness.ts";
import { type Actor, nameOf } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { changedMeanwhile } from "./cards.commands.server.ts";
import { audited, demandLeader, inLog, openCaseOf, writeLog } from "./case-rows.server.ts";
import { addStatements } from "./cases.commands.server.ts";

export type Draft = { caseId: string; statementId: string; text: string; revision: number };

/** Changes a draft, if nobody else has since it was opened. What is released stays as it was said. */
export function saveStatement(actor: Actor, now: Date, { caseId, statementId, text, revision }: Draft): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    await openCaseOf(db, actor, caseId);
    const current = await statementOf(db, caseId, statementId);
    if (current.text === text) return;
    if (current.releasedAt) throw new Refusal("preparedness:refusal.isReleased");
    if (current.revision !== revision) throw new Refusal(changedMeanwhile);
    await db
      .update(caseStatements)
      .set({ text, revision: revision + 1, changedAt: now })
      .where(eq(caseStatements.id, statementId));
    await audited(db, actor, now, "saveStatement", caseId);
  });
}

export type Released = { caseId: string; statementId: string; revision: number; url: string };

/** The leader's own word, for the text that they saw. A released one only gets another address. */
export function releaseStatement(
  actor: Actor,
  now: Date,
  { caseId, statementId, revision, url }: Released,
): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "send");
    const of = await openCaseOf(db, actor, caseId);
    demandLeader(actor, of);
    const current = await statementOf(db, caseId, statementId);
    if (current.releasedAt && current.url === url) return;
    if (!current.releasedAt && current.revision !== revision) throw new Refusal(changedMeanwhile);
    if (current.text.trim() === "") throw new Refusal("preparedness:refusal.noText");
    if (/\[[^\]\n]{1,60}\]/.test(current.text)) throw new Refusal("preparedness:refusal.gaps");
    const said = current.releasedAt ? { url } : { url, releasedAt: now, releasedByName: nameOf(actor) };
    await db
      .update(caseStatements)
      .set({ ...said, revision: current.revision + 1, changedAt: now })
      .where(eq(caseStatements.id, statementId));
    const word = current.releasedAt ? "preparedness:log.statementAt" : "preparedness:log.statement";
    const t = inLog(of);
    const params = {
      number: current.number,
      language: t(languageOf(current)),
      url: url || t("preparedness:log.noUrl"),
    };
    await writeLog(db, actor, now, of, { kind: "statement", text: t(word, params) });
    await audited(db, actor, now, "releaseStatement", caseId);
  });
}

const languageOf = ({ locale }: CaseStatement): string =>
  locale === "nn" ? "preparedness:language.nn" : "preparedness:language.nb";

/** The next one, empty; while an untouched draft stands, that is the next one. */
export function nextStatement(actor: Actor, now: Date, caseId: string): Promise<void> {
  return inTransaction(async (db) => {
    demand(actor, "write");
    const of = await openCaseOf(db, actor, caseId);
    const [last] = await db
      .select({ number: max(caseStatements.number) })
      .from(caseStatements)
      .where(eq(caseStatements.caseId, caseId));
    const number = last?.number ?? 0;
    const newest = await db
      .select()
      .from(caseStatements)
      .where(and(eq(caseStatements.caseId, caseId), eq(caseStatements.number, number)));
    if (newest.length > 0 && newest.every(({ releasedAt }) => releasedAt === null)) return;
    await addStatements(db, of, number + 1, now, { nb: "", nn: "" });
    await audited(db, actor, now, "nextStatement", caseId);
  });
}

async function statementOf(db: ReadDb, caseId: string, id: string): Promise<CaseStatement> {
  const [found] = await db
    .select()
    .from(caseStatements)
    .where(and(eq(caseStatements.caseId, caseId), eq(caseStatements.id, id)));
  if (!found) throw new NotFound("statement");
  return found;
}
