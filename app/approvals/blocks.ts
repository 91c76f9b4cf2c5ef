// A text as blocks, each naming whom it concerns. Whoever owns the text (press, strategy) makes the blocks. Pure.

import type { ApprovalSubject } from "#db/schema/approvals.ts";

/** A party that must approve: a member, a person quoted, or the region as a whole (its leader). */
export type Concern = `member:${string}` | `person:${string}` | "region";

export type BlockKind =
  | "title"
  | "lead"
  | "paragraph"
  | "quote"
  | "fact"
  | "benefit"
  | "contact"
  | "about"
  | "image"
  | "embargo"
  | "language"
  /** Of a section. */
  | "heading"
  /** One of several under a heading. */
  | "item"
  /** Which edition of a document it is: a text taken back from before is another one. */
  | "edition";

/** What is approved: whoever owns it knows what it is made of. */
export type SubjectType = ApprovalSubject["subjectType"];

export type Block = {
  /** Stable within the text over its versions: `core.title`, `core.body.2`, `local.<member id>.title`, `quote.<key>`. */
  key: string;
  kind: BlockKind;
  /** Which part of the text it belongs to: `core`, the id of the member whose local version it is in, or a section. */
  part: string;
  text: string;
  /** Sorted, without repeats. */
  concerns: readonly Concern[];
  /** The person quoted, for quotes. */
  speakerId?: string;
};

/** All that one party is asked about, in the order of the text. */
export const blocksOf = (blocks: readonly Block[], concern: Concern): Block[] =>
  blocks.filter((block) => block.concerns.includes(concern));

/** Of what kind a party is, and the id of the member or the person; empty for the region. */
export function partsOf(concern: Concern): { kind: "member" | "person" | "region"; id: string } {
  if (concern === "region") return { kind: "region", id: "" };
  const id = concern.slice(concern.indexOf(":") + 1);
  return { kind: concern.startsWith("member:") ? "member" : "person", id };
}

export const memberConcern = (memberId: string): Concern => `member:${memberId}`;
export const personConcern = (contactId: string): Concern => `person:${contactId}`;
