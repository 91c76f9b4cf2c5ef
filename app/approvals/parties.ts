// Who must approve a text, and who answers for each. Pure.
import type { ApprovalRule } from "#db/schema/regions.ts";
import { Refusal } from "~/platform/refusal.ts";
import { type Block, type Concern, memberConcern, personConcern } from "./blocks.ts";

/** `standIns`: who else may answer for it, where a person has said so. */
export type Party = { concern: Concern; contactId: string | null; standIns?: readonly string[] };

type Reachable = { id: string; email: string | null };

export type Answering = {
  rule: ApprovalRule;
  askedMembers: readonly { id: string; displayName: string }[];
  /** Member → the contact who answers for it. */
  memberContacts: ReadonlyMap<string, Reachable>;
  /** Member → everyone who may answer for it. */
  answeringFor: ReadonlyMap<string, readonly Reachable[]>;
  /** The people quoted, by the id that the quote carries: who has become another since is the other. */
  speakers: ReadonlyMap<string, Reachable & { name: string }>;
};

/** One party for each concern that a block carries; without a contact where nobody answers for it yet. */
export function partiesOf(
  blocks: readonly Block[],
  { rule, askedMembers, memberContacts, answeringFor, speakers }: Answering,
): Party[] {
  const speakerIds = [...new Set(blocks.flatMap((block) => (block.speakerId ? [block.speakerId] : [])))];
  const first: Party[] =
    rule === "leader"
      ? [{ concern: "region", contactId: null }]
      : askedMembers.map(({ id }) => ({
          concern: memberConcern(id),
          contactId: memberContacts.get(id)?.id ?? null,
          standIns: (answeringFor.get(id) ?? []).map((one) => one.id),
        }));
  return [...first, ...speakerIds.map((id) => ({ concern: personConcern(id), contactId: speakers.get(id)?.id ?? id }))];
}

/**
 * Whom the rule asks now, but whom this version's blocks were not made for: a success that the release carries has got
 * one more member it benefits since.
 */
export function newlyNamed(
  rule: ApprovalRule,
  asked: readonly { id: string }[],
  parties: readonly { concern: Concern }[],
): Concern[] {
  const needed: Concern[] = rule === "leader" ? ["region"] : asked.map(({ id }) => memberConcern(id));
  return needed.filter((concern) => !parties.some((party) => party.concern === concern));
}

/** @throws Refusal that names the member or the person who cannot be asked */
export function demandReachable({ rule, askedMembers, memberContacts, speakers }: Answering): void {
  if (rule !== "leader") {
    for (const member of askedMembers) {
      const contact = memberContacts.get(member.id);
      if (!contact)
        throw new Refusal("approvals:refusal.memberWithoutContact", { params: { member: member.displayName } });
      if (!contact.email)
        throw new Refusal("approvals:refusal.memberWithoutEmail", { params: { member: member.displayName } });
    }
  }
  for (const speaker of speakers.values()) {
    if (!speaker.email)
      throw new Refusal("approvals:refusal.speakerWithoutEmail", { params: { person: speaker.name } });
  }
}
