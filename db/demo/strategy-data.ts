// The shapes of the strategy and the responsibilities in demo-region.json. Pure.
import { z } from "zod";
import { date, locale } from "./data-parts.ts";

const responsibility = z.object({
  id: z.string(),
  userId: z.string(),
  what: z.string(),
  kind: z.enum(["internal", "external"]),
  everyDays: z.number(),
  lastDoneAt: date,
});

export const strategy = z.object({
  id: z.string(),
  title: z.string(),
  locale,
  version: z.number(),
  approvedAt: date,
  approvedByMembers: z.array(z.string()),
  horizonYears: z.number(),
  reviewAt: date,
  renewalDecisionDue: date,
  purpose: z.string(),
  coreActivity: z.string(),
  organisation: z.object({ form: z.string(), rationale: z.string() }),
  planUse: z.string(),
  principles: z.array(z.string()),
  spokespersons: z.array(
    z.object({
      topic: z.string(),
      userId: z.string().nullable(),
      deputyUserId: z.string().nullable(),
      note: z.string().default(""),
    }),
  ),
  channels: z.array(z.object({ name: z.string(), audienceIds: z.array(z.string()), ownerUserId: z.string() })),
  mediaRules: z.array(z.string()),
  challenges: z.object({ reviewedAt: date, internal: z.array(z.string()), external: z.array(z.string()) }),
  responsibilities: z.array(responsibility),
});
