// The shapes of what happened and will: meetings, council dates, closed days, and what was published. Pure.
import { z } from "zod";
import { activityKinds } from "#db/schema/activities.ts";
import { both, date, instant, locale } from "./data-parts.ts";

export const activity = z.object({
  id: z.string(),
  kind: z.enum(activityKinds),
  title: z.string(),
  start: instant,
  end: instant,
  place: z.string().nullable(),
  /** The member that hosts it, and those that it is for. */
  municipalityId: z.string().nullable(),
  memberIds: z.array(z.string()),
  stakeholderIds: z.array(z.string()),
  /** The audiences that it reaches as a whole. */
  reachesAudienceIds: z.array(z.string()),
  open: z.boolean(),
  facilitator: z.string().nullable(),
  method: z.string().nullable(),
  prepSentAt: date.nullable(),
  followUpSentAt: date.nullable(),
  pressNoticeSentAt: date.nullable(),
  locale,
  loggedByUserId: z.string().nullable(),
  note: z.string().nullable(),
});

export const councilDate = z.object({
  id: z.string(),
  memberId: z.string(),
  date,
  papersDueAt: date,
  topic: z.enum(["budget", "ordinary"]),
});

export const closed = z.object({ id: z.string(), from: date, to: date, reason: both });

export const clipping = z.object({
  id: z.string(),
  mediaContactId: z.string(),
  outlet: z.string(),
  publishedAt: date,
  title: z.string(),
  locale,
  url: z.url(),
  releaseId: z.string().nullable(),
  memberIds: z.array(z.string()),
  successIds: z.array(z.string()),
  accuracy: z.enum(["ok", "error"]),
  errorNote: z.string().nullable(),
  correctionAskedAt: date.nullable(),
  correctedAt: date.nullable(),
});
