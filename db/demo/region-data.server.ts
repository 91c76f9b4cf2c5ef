// What is taken from demo-region.json, in the words of that file; of the figures that it expects, only those a test reads.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { projectRoot } from "~/platform/project-root.server.ts";
import { date, instant, locale, named } from "./data-parts.ts";
import { activity, clipping, closed, councilDate } from "./happened-data.ts";
import { ambassador, ask, expectation, goal } from "./hoped-data.ts";
import { crisisScenario } from "./prepared-data.ts";
import { strategy } from "./strategy-data.ts";
import { audience, messageHouse, stakeholder, successMessage, update } from "./told-data.ts";

const member = z.object({
  ...named,
  displayName: z.string(),
  fictionalCode: z.string(),
  population: z.number(),
  strengths: z.array(z.string()),
  availableHoursPerQuarter: z.number(),
  committedHours: z.number(),
  languageDecision: z.enum(["bokmal", "nynorsk", "noytral"]),
  defaultLocale: locale,
  domain: z.string(),
  contactUserId: z.string(),
});

const person = z.object({
  ...named,
  title: z.string(),
  role: z.enum(["owner", "editor", "approver", "reader"]),
  memberId: z.string().nullable(),
  email: z.email(),
  phone: z.string(),
  locale,
  worksByLink: z.boolean(),
  /** Where the person is described as a stakeholder too. */
  stakeholderId: z.string().optional(),
});

const image = z.object({
  file: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  consentRecorded: z.boolean(),
});

const success = z.object({
  id: z.string(),
  kind: z.enum(["result", "progress", "activity", "not_as_hoped"]),
  title: z.string(),
  text: z.string(),
  locale,
  category: z.string(),
  tags: z.array(z.string()),
  metric: z.string(),
  value: z.number(),
  baseline: z.number(),
  unit: z.string(),
  period: z.string(),
  source: z.string(),
  achievedAt: date.nullable(),
  /** The member where it happened; null: in no one place. */
  locatedIn: z.string().nullable(),
  /** Where it was recorded on another day than it was achieved. */
  recordedAt: instant.optional(),
  expectationIds: z.array(z.string()),
  benefits: z.record(z.string(), z.object({ kind: z.enum(["direct", "indirect"]), text: z.string() })),
  image: image.nullable(),
  /** Whom it has been told to, on the anchor. */
  expectedToldTo: z.array(z.string()),
});

const approval = z.object({
  municipalityId: z.string(),
  status: z.enum(["approved", "changes_requested", "pending"]),
  decidedAt: instant.nullable(),
  comment: z.string(),
  userId: z.string(),
});

const quote = z.object({
  text: z.string(),
  by: z.string(),
  role: z.string(),
  approvedAt: instant.nullable(),
  ambassadorId: z.string(),
});

const variant = z.object({ municipalityId: z.string(), locale, title: z.string(), ingress: z.string() });

const release = z.object({
  id: z.string(),
  slug: z.string(),
  locale,
  status: z.enum(["draft", "in_approval", "scheduled", "sent"]),
  createdAt: instant,
  createdBy: z.string(),
  askedAt: instant.nullable(),
  answerBy: instant.nullable(),
  scheduledAt: instant.nullable(),
  publishAt: instant.nullable(),
  embargoUntil: instant.nullable(),
  title: z.string(),
  ingress: z.string(),
  body: z.array(z.string()),
  quotes: z.array(quote),
  facts: z.array(z.string()),
  contacts: z.array(z.object({ name: z.string(), role: z.string(), phone: z.string(), email: z.email() })).min(1),
  about: z.string(),
  successIds: z.array(z.string()),
  image: image.nullable(),
  approvals: z.array(approval),
  variants: z.array(variant),
});

const journalist = z.object({
  ...named,
  outlet: z.string(),
  kind: z.string(),
  municipalityIds: z.array(z.string()),
  beat: z.string(),
  locale,
  email: z.email(),
  phone: z.string(),
  unsubscribed: z.boolean(),
  deadline: z.string(),
  publishDays: z.array(z.string()),
  lastContactAt: date,
});

const enquiry = z.object({
  id: z.string(),
  mediaContactId: z.string(),
  receivedAt: instant,
  question: z.string(),
  deadlineAt: instant,
  isAccessRequest: z.boolean(),
  ownerUserId: z.string(),
  answer: z.string().optional(),
  answeredAt: instant.nullable(),
  answeredByUserId: z.string().nullable(),
  successIds: z.array(z.string()),
  releaseId: z.string().nullable(),
});

const regionData = z.object({
  _meta: z.object({ anchorDate: date }),
  region: z.object({ id: z.literal("nordvag"), name: z.string(), legalForm: z.string() }),
  municipalities: z.array(member),
  users: z.array(person),
  stakeholders: z.array(stakeholder),
  audiences: z.array(audience),
  successes: z.array(success),
  pressReleases: z.array(release),
  ambassadors: z.array(ambassador),
  mediaContacts: z.array(journalist),
  pressEnquiries: z.array(enquiry),
  updates: z.array(update),
  expectations: z.array(expectation),
  asks: z.array(ask),
  goals: z.array(goal),
  strategy,
  roleHolders: z.record(z.string(), z.string()),
  activities: z.array(activity),
  councilDates: z.array(councilDate),
  closedDays: z.array(closed),
  coverage: z.array(clipping),
  crisisScenarios: z.array(crisisScenario),
  extras: z.object({ messageHouse, successMessages: z.array(successMessage) }),
  expected: z.object({
    asOf: date,
    fairShare: z.object({
      windowDays: z.number(),
      pairs: z.record(z.string(), z.number()),
      total: z.number(),
      leftOut: z.array(z.string()),
    }),
    expectationsWithoutSuccess: z.array(z.string()),
  }),
});

export type DemoData = z.infer<typeof regionData>;
export type DemoMember = DemoData["municipalities"][number];
export type DemoAudience = DemoData["audiences"][number];
export type DemoSuccess = DemoData["successes"][number];
export type DemoRelease = DemoData["pressReleases"][number];
export type DemoUpdate = DemoData["updates"][number];
export type DemoImage = z.infer<typeof image>;

const demoFile = path.join(projectRoot, "db", "demo", "demo-region.json");

/** @throws if the file does not have the shape above */
export const demoData = (): DemoData => regionData.parse(JSON.parse(readFileSync(demoFile, "utf8")));
