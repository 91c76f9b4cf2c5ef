// The shapes of what is hoped for and worked towards: expectations, goals, ambassadors and what they are asked. Pure.
import { z } from "zod";
import { goalLevels, goalSources } from "#db/schema/goals.ts";
import { date, locale, named } from "./data-parts.ts";

export const expectation = z.object({
  id: z.string(),
  memberId: z.string().nullable(),
  locale,
  text: z.string(),
  hopedIndicator: z.object({ text: z.string(), unit: z.string(), target: z.number() }),
  /** The goal that follows it up, where one does. */
  goalId: z.string().nullable(),
});

export const goal = z.object({
  id: z.string(),
  title: z.string(),
  level: z.enum(goalLevels),
  seriesKind: z.enum(["gauge", "cumulative"]),
  source: z.enum(goalSources),
  baseline: z.number(),
  target: z.number(),
  unit: z.string(),
  startDate: date,
  dueDate: date,
  ownerRole: z.string(),
  method: z.string(),
  cadenceDays: z.number(),
  expectedLagMonths: z.number(),
  measurements: z.array(z.object({ date, value: z.number(), method: z.string() })),
  audienceIds: z.array(z.string()),
  /** Where it stands on the anchor; not said of those that count themselves. */
  expected: z.object({ status: z.string(), progress: z.number(), ratio: z.number() }).optional(),
});

export const ambassador = z.object({
  ...named,
  municipalityId: z.string(),
  role: z.string(),
  sector: z.string(),
  locale,
  topics: z.array(z.string()),
  availability: z.string(),
  email: z.email(),
  mediaTrained: z.boolean(),
  /** A minor's mail goes to the guardian. */
  isMinor: z.boolean(),
  guardianName: z.string().optional(),
  guardianEmail: z.email().optional(),
  consent: z.object({
    status: z.enum(["given", "pending", "withdrawn"]),
    version: z.string(),
    scopes: z.array(z.enum(["navn", "sitat", "bilde", "video", "kontakt fra presse"])),
    givenAt: date.nullable(),
    withdrawnAt: date.nullable(),
    reviewAt: date.nullable(),
    guardianConsent: z.boolean().default(false),
  }),
  maxAsksPerQuarter: z.number(),
  asksLast90d: z.number(),
  lastAskedAt: date.nullable(),
  lastFeaturedAt: date.nullable(),
  expected: z.object({ eligibleForQuote: z.boolean() }),
});

export const ask = z.object({
  id: z.string(),
  ambassadorId: z.string(),
  kind: z.enum(["share", "quote", "speak", "attend", "introduce"]),
  locale,
  text: z.string(),
  sampleSentences: z.array(z.string()),
  successId: z.string().nullable(),
  activityId: z.string().nullable(),
  askedBy: z.string(),
  sentAt: date,
  answerBy: date,
  remindedAt: date.nullable(),
  answeredAt: date.nullable(),
  laterUntil: date.nullable(),
  doneAt: date.nullable(),
  link: z.url().nullable(),
  thankedAt: date.nullable(),
  state: z.enum(["sent", "accepted", "declined", "later", "no_reply", "done", "thanked"]),
});
