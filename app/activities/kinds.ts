// What can happen between us and others. Pure.
import type { ActivityKind } from "#db/schema/activities.ts";

export const activityKinds = [
  "meeting",
  "workshop",
  "councilMeeting",
  "visit",
  "conversation",
  "call",
  "email",
  "other",
] as const satisfies readonly ActivityKind[];

/** Word keys of the names. */
export const kindWord: Record<ActivityKind, string> = {
  meeting: "activities:kind.meeting",
  workshop: "activities:kind.workshop",
  councilMeeting: "activities:kind.councilMeeting",
  visit: "activities:kind.visit",
  conversation: "activities:kind.conversation",
  call: "activities:kind.call",
  email: "activities:kind.email",
  other: "activities:kind.other",
};
