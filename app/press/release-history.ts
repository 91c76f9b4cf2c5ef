// What has happened to a release, the newest first. Pure.
import { newestFirst, type TextFacts, type TextHappening, textHistory } from "~/approvals/history.ts";

export type Happening = TextHappening | { kind: "scheduled" | "cancelled"; at: Date; name: string; dueAt: Date };

type Facts = TextFacts & {
  sendings: readonly { state: string; scheduledByName: string; createdAt: Date; changedAt: Date; dueAt: Date }[];
};

export function historyOf({ sendings, ...text }: Facts): Happening[] {
  return newestFirst<Happening>([
    ...textHistory(text),
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
  ]);
}
