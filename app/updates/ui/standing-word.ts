// Where an update stands, in a word; and the edge it has in the calendar.
import type { TFunction } from "i18next";
import type { CalendarItem } from "../calendar.ts";
import type { UpdateStanding } from "../update-standing.ts";

const words: Record<UpdateStanding, string> = {
  planned: "updates:plan.standing.planned",
  missed: "updates:plan.standing.missed",
  scheduled: "updates:plan.standing.scheduled",
  sending: "updates:plan.standing.sending",
  waiting: "updates:plan.standing.waiting",
  sent: "updates:plan.standing.sent",
  confirmed: "updates:plan.standing.confirmed",
  partly: "updates:plan.standing.partly",
  failed: "updates:plan.standing.failed",
  stopped: "updates:plan.standing.stopped",
};

export const wordOf = (standing: UpdateStanding, t: TFunction): string => t(words[standing]);

type Shown = Pick<CalendarItem, "standing" | "locked" | "outOfUse">;

export function standingWord({ standing, locked, outOfUse }: Shown, t: TFunction): string {
  if (standing === null) return t("updates:plan.standing.release");
  const waits = ["planned", "missed", "scheduled", "sending", "waiting"].includes(standing);
  if (outOfUse && waits) return t("updates:plan.standing.outOfUse");
  if (standing === "planned" && locked) return t("updates:plan.standing.locked");
  return wordOf(standing, t);
}

/** Dotted: a person has yet to let it go. Double: it goes by itself. Full: it has gone. */
export function standingEdge({ standing }: Pick<CalendarItem, "standing">): "idea" | "plan" | "fixed" {
  switch (standing) {
    case null:
    case "planned":
    case "missed":
      return "idea";
    case "scheduled":
    case "sending":
    case "waiting":
      return "plan";
    default:
      return "fixed";
  }
}
