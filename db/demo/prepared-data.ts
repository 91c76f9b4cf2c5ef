// The shape of the preparedness cards in demo-region.json. Pure.
import { z } from "zod";
import { both, date } from "./data-parts.ts";

const level = z.number().int().min(1).max(3);

export const crisisScenario = z.object({
  id: z.string(),
  title: z.string(),
  category: z.string(),
  probability: level,
  impact: level,
  triggers: z.array(z.string()),
  leadOrganisation: z.string(),
  affected: z.array(z.string()),
  spokesperson: z.string(),
  deputy: z.string(),
  holdingStatement: both,
  firstHour: z.array(z.string()),
  doNotSay: z.array(z.string()),
  channels: z.array(z.string()),
  nextReviewAt: date,
  lastReviewedAt: date,
  lastExercisedAt: date.nullable(),
  expected: z.object({ riskScore: z.number(), reviewOverdue: z.boolean(), exerciseOverdue: z.boolean() }),
});
