// The shapes of those who are told, what is said to them, and the updates that say it. Pure.
import { z } from "zod";
import { contactRoleNames } from "#db/schema/contacts.ts";
import { attitudes, participationLevels } from "#db/schema/stakeholders.ts";
import { both, date, instant, locale, named } from "./data-parts.ts";

const attitude = z.enum(attitudes).nullable();

export const stakeholder = z.object({
  ...named,
  email: z.email().nullable(),
  locale,
  municipalityId: z.string().nullable(),
  mainCategory: z.enum(["virksomhetsledelse", "bruker", "leverandor", "premissgiver", "andre"]),
  group: z.enum([
    "politisk",
    "administrativ",
    "regional",
    "stat",
    "næringsliv",
    "arbeidsliv",
    "utdanning",
    "innbyggere",
    "media",
    "sivilsamfunn",
  ]),
  interest: z.number(),
  influence: z.number(),
  power: z.boolean(),
  legitimacy: z.boolean(),
  urgency: z.boolean(),
  engagementCurrent: attitude,
  engagementDesired: attitude,
  iap2: z.enum(participationLevels),
  expectation: z.string(),
  preferredChannel: z.string(),
  /** Key of roleHolders. */
  owner: z.string(),
  isOpposition: z.boolean(),
  isNaturalPerson: z.boolean(),
  /** How it stands on the anchor. */
  expected: z.object({
    quadrant: z.enum(["key_player", "keep_satisfied", "keep_informed", "minimal_effort"]),
    salienceClass: z.string(),
    salienceScore: z.number(),
    engagementGap: z.number().nullable(),
    daysSinceContact: z.number(),
    overdue: z.boolean(),
  }),
});

const channel = z.object({
  id: z.string(),
  kind: z.string(),
  label: z.string(),
  byEmail: z.boolean(),
  effortMinutes: z.number(),
  confirmedByUserIds: z.array(z.string()),
  url: z.string().optional(),
  reachable: z.number().optional(),
});

const said = z.object({
  concern: z.string(),
  short: z.string(),
  message: z.string(),
  long: z.string(),
  callToAction: z.string(),
});

export const audience = z.object({
  ...named,
  locale,
  size: z.number(),
  /** Our own people, who hear no later than the press. */
  own: z.boolean(),
  /** Who belongs by rule; the stakeholders are put in by hand. */
  roles: z.array(z.enum(contactRoleNames)),
  stakeholders: z.array(z.string()),
  topics: z.array(z.string()),
  /** What they are told, and which part of the message house it says. */
  texts: z.object({ nb: said, nn: said }),
  core: z.string(),
  idealDays: z.number(),
  longestDays: z.number(),
  shortestDays: z.number(),
  effortMinutes: z.number(),
  maxLix: z.number(),
  channels: z.array(channel),
  expectedSilence: z.object({ lastUpdateAt: date, days: z.number(), state: z.enum(["green", "amber", "red"]) }),
});

export const update = z.object({
  id: z.string(),
  audienceId: z.string(),
  channelId: z.string(),
  plannedFor: instant,
  state: z.enum(["sent", "confirmed", "scheduled", "planned", "proposed"]),
  title: z.string(),
  locale,
  successIds: z.array(z.string()),
  /** A release has its text and its times elsewhere. */
  releaseId: z.string().nullable(),
  /** How many could be reached, and to how many of them it was handed over. */
  recipients: z.number().nullable(),
  submitted: z.number().nullable(),
  confirmations: z.array(z.object({ userId: z.string(), date, url: z.url() })),
  locked: z.boolean(),
  createdAt: instant.optional(),
  scheduledAt: instant.nullish(),
  createdBy: z.string().optional(),
  body: z.string().default(""),
  callToAction: z.string().default(""),
});

export const messageHouse = z.object({
  umbrella: both,
  pillars: z.array(z.object({ id: z.string(), title: both, proofSuccessIds: z.array(z.string()) })),
});

export const successMessage = z.object({
  successId: z.string(),
  audienceId: z.string(),
  locale,
  text: z.string(),
  callToAction: z.string(),
  writtenAt: instant,
});
