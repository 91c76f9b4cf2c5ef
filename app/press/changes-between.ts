// What differs between two texts of a release, block by block. Pure.
import { type BlockChange, changedOnly, diffBlocks } from "~/approvals/diff.ts";
import { releaseBlocks } from "./release-blocks.ts";
import type { Part, ReleaseText } from "./release-text.ts";

/** Whom a block concerns does not matter here. */
const blocksOf = (text: ReleaseText) => releaseBlocks(text, { askedMembers: [], rule: "all" });

/** @param part only what differs in this part */
export function changesBetween(before: ReleaseText, after: ReleaseText, part?: Part): BlockChange[] {
  const changes = changedOnly(diffBlocks(blocksOf(before), blocksOf(after)));
  return part === undefined ? changes : changes.filter((change) => change.part === part);
}
