// What has happened to a text, the newest first. Pure.
import type { DecisionKind, VersionKind } from "#db/schema/approvals.ts";

export type TextHappening =
  | { kind: VersionKind | "first"; at: Date; name: string; number: number }
  | { kind: DecisionKind; at: Date; name: string; for: string };

export type TextFacts = {
  versions: readonly { number: number; kind: VersionKind; authorName: string; createdAt: Date }[];
  decisions: readonly { concern: string; decision: DecisionKind; byName: string; decidedAt: Date }[];
  /** What a party is called. */
  names: ReadonlyMap<string, string>;
};

export function textHistory({ versions, decisions, names }: TextFacts): TextHappening[] {
  const happenings: TextHappening[] = [
    ...versions.map(
      ({ number, kind, authorName, createdAt }): TextHappening => ({
        kind: number === 1 ? "first" : kind,
        at: createdAt,
        name: authorName,
        number,
      }),
    ),
    ...decisions.map(
      ({ concern, decision, byName, decidedAt }): TextHappening => ({
        kind: decision,
        at: decidedAt,
        name: byName,
        for: names.get(concern) ?? "",
      }),
    ),
  ];
  return newestFirst(happenings);
}

export const newestFirst = <H extends { at: Date }>(happenings: readonly H[]): H[] =>
  [...happenings].sort((a, b) => b.at.getTime() - a.at.getTime());
