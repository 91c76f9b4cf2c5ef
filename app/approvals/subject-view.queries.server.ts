// Who must approve a text and its versions, as the desk shows them.
import { desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type ApprovalSubject, type TextVersion, textVersions } from "#db/schema/approvals.ts";
import type { ApprovalRule, Member } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { NamedStanding } from "./approvals.queries.server.ts";
import { memberConcern, partsOf } from "./blocks.ts";
import { newlyNamed } from "./parties.ts";

/** One whose approval a text needs, and how it stands. */
export type PartyView = NamedStanding & {
  kind: "member" | "person" | "region";
  /** The member as displayed, or the person quoted; empty for the region as a whole. */
  name: string;
  memberId: string | null;
};

export type VersionView = Pick<TextVersion, "id" | "number" | "kind" | "basedOnId" | "authorName" | "createdAt"> & {
  current: boolean;
};

export function partyView(party: NamedStanding): PartyView {
  const { kind, id } = partsOf(party.concern);
  if (kind === "member") return { ...party, kind, name: party.memberName ?? "", memberId: id };
  return { ...party, kind, name: kind === "person" ? (party.contactName ?? "") : "", memberId: null };
}

/** Members that the rule asks since the text was saved stand among the others, not asked yet. */
export function withUnasked(parties: PartyView[], rule: ApprovalRule, asked: readonly Member[]): PartyView[] {
  const concerns = newlyNamed(rule, asked, parties);
  const unasked = asked
    .filter(({ id }) => concerns.includes(memberConcern(id)))
    .map(({ id, name }): PartyView => {
      const nobody = { contactId: null, contactName: null, standIns: [] };
      const nothing = { askedAt: null, by: null, at: null, via: null, comment: "" };
      const concern = memberConcern(id);
      return {
        ...nobody,
        ...nothing,
        concern,
        state: "notAsked",
        hash: "",
        kind: "member",
        name,
        memberName: name,
        memberId: id,
      };
    });
  const others = parties.filter(({ kind }) => kind === "person");
  return [...parties.filter((party) => !others.includes(party)), ...unasked, ...others];
}

/** Every text that was ever saved, the newest first, without the texts themselves. */
export async function versionViews(
  actor: Actor,
  db: ReadDb,
  subject: Pick<ApprovalSubject, "id" | "currentVersionId">,
): Promise<VersionView[]> {
  demand(actor, "read");
  const rows = await db
    .select({
      id: textVersions.id,
      number: textVersions.number,
      kind: textVersions.kind,
      basedOnId: textVersions.basedOnId,
      authorName: textVersions.authorName,
      createdAt: textVersions.createdAt,
    })
    .from(textVersions)
    .where(eq(textVersions.subjectId, subject.id))
    .orderBy(desc(textVersions.number));
  return rows.map((row) => versionView(row, subject.currentVersionId));
}

export const versionView = (
  { id, number, kind, basedOnId, authorName, createdAt }: Omit<VersionView, "current">,
  currentId: string,
): VersionView => ({ id, number, kind, basedOnId, authorName, createdAt, current: id === currentId });
