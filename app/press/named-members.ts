// The members that a release names: those whose approval it may need. Pure.
import { spoken } from "./local-version.ts";
import { allQuotes, type ReleaseText } from "./release-text.ts";

export type Naming = {
  /** Every member of the region, in the order they are listed. */
  members: readonly { id: string; name: string; displayName: string }[];
  /** The members that the successes carried benefit. */
  benefiting: readonly string[];
  /** Contact → the members that the person speaks for or belongs to. */
  membersOfPerson: ReadonlyMap<string, readonly string[]>;
};

/**
 * Those whose benefit, person or name the release carries, and those a person has added; in the members' own order.
 * What stands under «about» and «contact» presents the cooperation and names no one.
 */
export function namedMembers(text: ReleaseText, { members, benefiting, membersOfPerson }: Naming): string[] {
  const named = new Set([...benefiting, ...text.alsoNames, ...text.local.map((local) => local.memberId)]);
  for (const quote of spoken(allQuotes(text))) {
    for (const memberId of membersOfPerson.get(quote.speakerId) ?? []) named.add(memberId);
  }
  const told = toldWords(text);
  return members.filter((member) => named.has(member.id) || carriesName(told, member)).map((member) => member.id);
}

function toldWords(text: ReleaseText): string {
  const quotes = (from: ReleaseText["quotes"]) => from.flatMap((quote) => [quote.text, quote.title]);
  return [
    text.title,
    text.lead,
    ...text.body,
    ...text.facts,
    ...quotes(text.quotes),
    ...text.local.flatMap((local) => [local.title, local.lead, local.benefit, ...quotes(local.quotes)]),
  ].join("\n");
}

/** As a word of its own, with a capital as it is written, and in the genitive: «Granheims», not «granheimen». */
function carriesName(told: string, { name, displayName }: { name: string; displayName: string }): boolean {
  return [name, displayName]
    .filter((each) => each.trim() !== "")
    .some((each) => new RegExp(`(?<![\\p{L}\\p{N}])${escaped(each.trim())}s?(?![\\p{L}\\p{N}])`, "u").test(told));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
