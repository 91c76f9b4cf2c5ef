// What differs between two texts, block by block, and which two are worth comparing. Pure.
import type { VersionKind } from "#db/schema/approvals.ts";
import type { Block } from "./blocks.ts";
import { type BlockChange, changedOnly, diffBlocks } from "./diff.ts";

type Version = { id: string; kind: VersionKind; number: number; basedOnId: string | null };

/**
 * The version that another is held against: a text kept beside the current one against what it met, every other
 * against what was current before it.
 * @param versions the newest first
 */
export function versionBefore<V extends Version>(version: Version, versions: readonly V[]): V | undefined {
  if (version.kind === "conflict") return versions.find(({ id }) => id === version.basedOnId);
  return versions.find(({ number, kind }) => number < version.number && kind !== "conflict");
}

/** @param part only what differs in this part */
export function blocksChanged(before: readonly Block[], after: readonly Block[], part?: string): BlockChange[] {
  const changes = changedOnly(diffBlocks(before, after));
  return part === undefined ? changes : changes.filter((change) => change.part === part);
}
