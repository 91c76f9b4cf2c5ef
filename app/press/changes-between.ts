// What differs between two texts of a release, block by block. Pure.
import { blocksChanged } from "~/approvals/changes-between.ts";
import type { BlockChange } from "~/approvals/diff.ts";
import { releaseBlocks } from "./release-blocks.ts";
import type { Part, ReleaseText } from "./release-text.ts";

/** Whom a block concerns does not matter here. */
const blocksOf = (text: ReleaseText) => releaseBlocks(text, { askedMembers: [], rule: "all" });

/** @param part only what differs in this part */
export const changesBetween = (before: ReleaseText, after: ReleaseText, part?: Part): BlockChange[] =>
  blocksChanged(blocksOf(before), blocksOf(after), part);
