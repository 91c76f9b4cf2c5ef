// All that is known of one member: what it hoped for, what it got, who was told, what was written.
import { and, asc, count, desc, eq, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { type Member, members } from "#db/schema/regions.ts";
import { type Success, successBenefits, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { memberContacts } from "~/contacts/contacts.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { type CoverageRow, coverageAbout } from "~/press/coverage.queries.server.ts";
import { type ExpectationView, listExpectations } from "~/successes/expectations.queries.server.ts";
import type { ShareRow } from "~/updates/fair-share.ts";
import { memberShare, type ToldPair } from "~/updates/share.queries.server.ts";
import { type AudienceTold, toldOf } from "~/updates/updates.queries.server.ts";

export type MemberResult = {
  success: Success;
  benefit: "direct" | "indirect";
  /** What it means to the member. */
  sentence: string;
  /** It answers something this member hoped for. */
  answers: boolean;
  told: AudienceTold[];
};

export type MemberReport = {
  member: Member;
  contact: Contact | null;
  expectations: ExpectationView[];
  /** Under way first, then the newest. */
  results: MemberResult[];
  /** How many there are in all, of which the newest are shown. */
  resultCount: number;
  coverage: CoverageRow[];
  share: ShareRow<ToldPair> & { total: number; even: number };
};

const mostShown = 60;

/** @throws NotFound, also for another region's */
export async function memberReport(actor: Actor, db: ReadDb, now: Date, memberId: string): Promise<MemberReport> {
  demand(actor, "read");
  const [member] = await db
    .select()
    .from(members)
    .where(and(eq(members.regionId, actor.regionId), eq(members.id, memberId)));
  if (!member) throw new NotFound("member");
  const expectations = await listExpectations(actor, db, { memberId });
  const { rows, ...shared } = await memberShare(actor, db, now);
  const own = rows.find((row) => row.memberId === memberId);
  return {
    member,
    contact: (await memberContacts(actor, db)).get(memberId) ?? null,
    expectations,
    ...(await resultsOf(actor, db, memberId, expectations)),
    coverage: await coverageAbout(actor, db, { memberId }),
    share: { ...(own ?? { memberId, name: member.name, pairs: [], share: 0, leftOut: false }), ...shared },
  };
}

async function resultsOf(actor: Actor, db: ReadDb, memberId: string, expectations: readonly ExpectationView[]) {
  const ofMember = and(
    eq(successes.regionId, actor.regionId),
    eq(successes.draft, false),
    eq(successBenefits.memberId, memberId),
  );
  const [counted] = await db
    .select({ number: count() })
    .from(successes)
    .innerJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .where(ofMember);
  const rows = await db
    .select({ success: successes, benefit: successBenefits.kind, sentence: successBenefits.sentence })
    .from(successes)
    .innerJoin(successBenefits, eq(successBenefits.successId, successes.id))
    .where(ofMember)
    .orderBy(desc(sql`coalesce(${successes.happenedOn}, '9999')`), desc(successes.createdAt), asc(successes.id))
    .limit(mostShown);
  const told = await toldOf(
    actor,
    db,
    rows.map(({ success }) => success.id),
  );
  const answering = new Set(expectations.flatMap(({ answers }) => answers.map(({ id }) => id)));
  const results = rows.map(
    (row): MemberResult => ({ ...row, answers: answering.has(row.success.id), told: told.get(row.success.id) ?? [] }),
  );
  return { results, resultCount: counted?.number ?? 0 };
}
