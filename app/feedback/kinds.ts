// The names of things in an inbox. Pure.
import type { Feedback, FeedbackKind } from "#db/schema/feedback.ts";

export const kindWord: Record<FeedbackKind, string> = {
  question: "feedback:kind.question",
  suggestion: "feedback:kind.suggestion",
  initiative: "feedback:kind.initiative",
  signal: "feedback:kind.signal",
  praise: "feedback:kind.praise",
  complaint: "feedback:kind.complaint",
  other: "feedback:kind.other",
};

export const feedbackKinds = [
  "question",
  "suggestion",
  "initiative",
  "signal",
  "praise",
  "complaint",
  "other",
] as const satisfies readonly FeedbackKind[];

export const viaWord: Record<Feedback["via"], string> = {
  link: "feedback:via.link",
  form: "feedback:via.form",
  mail: "feedback:via.mail",
  phone: "feedback:via.phone",
  meeting: "feedback:via.meeting",
  other: "feedback:via.other",
};

export const answeredWord: Record<NonNullable<Feedback["answeredVia"]>, string> = {
  mail: "feedback:answered.mail",
  phone: "feedback:answered.phone",
  meeting: "feedback:answered.meeting",
  other: "feedback:answered.other",
};

export const horizonWord: Record<NonNullable<Feedback["horizon"]>, string> = {
  short: "feedback:horizon.short",
  long: "feedback:horizon.long",
};

/** How something can come in without our forms. */
export const handVias = ["phone", "mail", "meeting", "other"] as const satisfies readonly Feedback["via"][];
/** How it can be answered elsewhere. */
export const elsewhere = ["phone", "mail", "meeting", "other"] as const;
