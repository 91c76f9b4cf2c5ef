// One thing on the timeline as it is shown. Pure.
import type { ActivityKind } from "#db/schema/activities.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Moment } from "./stream.ts";
import type { UpdateState } from "./update-state.ts";

export type ItemState =
  | UpdateState
  | "calledOff"
  /** An ask that has an answer, none yet, or none in time. */
  | "answered"
  | "asked"
  | "unanswered"
  | "done"
  /** Coverage that says something wrong. */
  | "wrong";

export type ItemSort =
  | { sort: "update" | "release" | "asked" | "didIt" | "success" | "coverage" }
  | { sort: "activity"; activityKind: ActivityKind };

export type TimelineItem = Moment &
  ItemSort & {
    title: string;
    locale: Locale;
    /** Where it leads, under the desk's address. */
    path: string;
    /** For whom, by whom, where: names as they stand. */
    about: string[];
    state: ItemState | null;
    embargoUntil: Date | null;
  };
