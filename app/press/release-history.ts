// What has happened to a release, the newest first. Pure.
import type { VersionKind } from "#db/schema/approvals.ts";

export type Happening =
  | { kind: VersionKind | "first"; at: Date; name: string; number: number }
  | { kind: "approved" | "changesRequested"; at: Date; name: string; for: string }
  | { kind: "scheduled" | "cancelled"; at: Date; name: string; dueAt: Date };

type Facts = {
  versions: readonly { number: number; kind: VersionKind; authorName: string; createdAt: Date }[];
  decisions: readonly { concern: string; decision: "approved" | "changesRequested"; byName: string; decidedAt: Date }[];
  /** What a party is called. */
  names: ReadonlyMap<string, string>;
  sendings: readonly { state: string; scheduledByName: string; createdAt: Date; changedAt: Date; dueAt: Date }[];
};

export function historyOf({ versions, decisions, names, sendings }: Facts): Happening[] {
  const happenings: Happening[] = [
    ...versions.map(
      ({ number, kind, authorName, createdAt }): Happening => ({
        kind: number === 1 ? "first" : kind,
        at: createdAt,
        name: authorName,
        number,
      }),
    ),
    ...decisions.map(
      ({ concern, decision, byName, decidedAt }): Happening => ({
        kind: decision,
        at: decidedAt,
        name: byName,
        for: names.get(concern) ?? "",
      }),
    ),
    ...sendings.map(
      ({ scheduledByName, createdAt, dueAt }): Happening => ({
        kind: "scheduled",
        at: createdAt,
        name: scheduledByName,
        dueAt,
      }),
    ),
    ...sendings
      .filter(({ state }) => state === "cancelled")
      .map(
        ({ scheduledByName, changedAt, dueAt }): Happening => ({
          kind: "cancelled",
          at: changedAt,
          name: scheduledByName,
          dueAt,
        }),
      ),
  ];
  return happenings.sort((a, b) => b.at.getTime() - a.at.getTime());
}
