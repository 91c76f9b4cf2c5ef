// What someone has said to a region.
import { randomUUID } from "node:crypto";
import { inTransaction } from "#db/client.server.ts";
import { type Feedback, feedback } from "#db/schema/feedback.ts";
import type { FeedbackFields } from "~/feedback/form.ts";
import { longAgo, only, regionOf } from "../factories.ts";

/** A question through the form, unanswered. */
export async function someFeedback(overrides: Partial<typeof feedback.$inferInsert> = {}): Promise<Feedback> {
  const values = {
    name: "Siri Granmo",
    email: "siri@example.no",
    kind: "question" as const,
    via: "form" as const,
    text: "Kan vi by sammen?",
    locale: "nb" as const,
    receivedAt: longAgo,
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId: await regionOf(overrides),
  };
  return only(await inTransaction((db) => db.insert(feedback).values(values).returning()));
}

/** As the form of the desk sends it. */
export const feedbackFields = (overrides: Partial<FeedbackFields> = {}): FeedbackFields => ({
  name: "Siri Granmo",
  organisation: "",
  email: "siri@example.no",
  memberId: null,
  kind: "question",
  business: false,
  horizon: null,
  via: "phone",
  text: "Kan vi by sammen?",
  locale: "nb",
  accessRequest: false,
  ownerUserId: null,
  receivedOn: "2026-01-05",
  ...overrides,
});

/** As the open form sends it. */
export const aReply = (overrides: { text?: string; email?: string | null; id?: string } = {}) => ({
  id: randomUUID(),
  text: "Hva koster bussen?",
  name: "",
  email: null,
  organisation: "",
  business: false,
  locale: "nb" as const,
  ...overrides,
});
