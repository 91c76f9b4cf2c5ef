// What still stands between an update and its scheduling. Pure.
import type { Audience } from "#db/schema/audiences.ts";
import type { Update } from "#db/schema/updates.ts";
import { type Story, storyGate } from "~/successes/story-gate.ts";
import type { Reach } from "./recipients.queries.server.ts";

type Carried = { id: string; title: string };

export type Stop =
  | { kind: "outOfUse" }
  | { kind: "noText" }
  | { kind: "notApproved" | "notReady" | "onHold"; success: Carried }
  | { kind: "embargo"; success: Carried; until: Date }
  | { kind: "nobody" }
  | { kind: "allElsewhere" }
  | { kind: "noConfirmers" };

/** Whom it goes to: people by email, or those who publish it. */
export type Goes = { by: "email"; reaches: readonly Reach[] } | { by: "people"; confirmers: number };

type Facts = {
  update: Pick<Update, "title" | "body">;
  audience: Pick<Audience, "archivedAt">;
  /** When it would leave. */
  at: Date;
  successes: readonly Carried[];
  stories: ReadonlyMap<string, Story>;
  goes: Goes;
};

export function stopsFor({ update, audience, at, successes, stories, goes }: Facts): Stop[] {
  const stops: Stop[] = audience.archivedAt ? [{ kind: "outOfUse" }] : [];
  if (!update.title.trim() || !update.body.trim()) stops.push({ kind: "noText" });
  for (const success of successes) {
    const story = stories.get(success.id);
    const answer = story ? storyGate(story, at, "public") : null;
    if (!story || !answer || answer.open) continue;
    if (answer.reason !== "embargo") stops.push({ kind: answer.reason, success });
    else if (story.embargoUntil) stops.push({ kind: "embargo", success, until: story.embargoUntil });
  }
  const nobody = nobodyIn(goes);
  return nobody ? [...stops, { kind: nobody }] : stops;
}

function nobodyIn(goes: Goes): "nobody" | "allElsewhere" | "noConfirmers" | null {
  if (goes.by === "people") return goes.confirmers === 0 ? "noConfirmers" : null;
  if (goes.reaches.includes("reached")) return null;
  return goes.reaches.includes("gotItElsewhere") ? "allElsewhere" : "nobody";
}

/** The first moment at which no embargo stands in the way; null where none does now. */
export function freeFrom(stops: readonly Stop[]): Date | null {
  const ends = stops.flatMap((stop) => (stop.kind === "embargo" ? [stop.until.getTime()] : []));
  return ends.length > 0 ? new Date(Math.max(...ends)) : null;
}
