// A strategy as blocks: every section is of concern to all who must approve. Pure.
import type { TFunction } from "i18next";
import type { ApprovalRule } from "#db/schema/regions.ts";
import { type Block, type BlockKind, type Concern, memberConcern } from "~/approvals/blocks.ts";
import { strategyOutline } from "./strategy-outline.ts";
import type { StrategyText } from "./strategy-text.ts";

export type Asked = { askedMembers: readonly string[]; rule: ApprovalRule };

/** @param t in the language of the text itself: headings are part of what is approved */
export function strategyBlocks(text: StrategyText, { askedMembers, rule }: Asked, t: TFunction): Block[] {
  const concerns: Concern[] = rule === "leader" ? ["region"] : [...new Set(askedMembers.map(memberConcern))].sort();
  const block = (part: string, key: string, kind: BlockKind, said: string): Block[] =>
    said.trim() === "" ? [] : [{ key, kind, part, text: said.trim(), concerns }];
  return [
    ...block("core", "core.language", "language", text.locale),
    ...block("core", "core.title", "title", text.title),
    ...strategyOutline(text, t).flatMap(({ section, heading, lines }) => [
      ...block(section, `${section}.heading`, "heading", heading),
      ...lines.flatMap(({ kind, text: said }, at) => block(section, `${section}.${at}`, kind, said)),
    ]),
    ...block("edition", "edition", "edition", String(text.edition)),
  ];
}
