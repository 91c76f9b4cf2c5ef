// What surrounds the telling in the demo, held against what the data expects.
import { and, count, eq, gt, isNotNull, isNull, notInArray } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { activities, activityContacts, activityMembers } from "#db/schema/activities.ts";
import { ambassadorConsents, ambassadors, asks } from "#db/schema/ambassadors.ts";
import { measurements } from "#db/schema/goals.ts";
import { messageCores, messageCoreTexts, messageVariants, proofPoints } from "#db/schema/messages.ts";
import { coverage } from "#db/schema/press.ts";
import { collectRequests, expectations, successExpectations, successes } from "#db/schema/successes.ts";
import { askState } from "~/ambassadors/ask-state.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { only } from "../../tests/support/factories.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";
import { loggedContacts } from "./stakeholder-texts.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const today = "2026-11-21";
const data = demoData();

beforeAll(() => fillDemo(now, () => {}));

describe("expectations", () => {
  it("are answered by a success, but for those that the data says are not", async () => {
    const answered = read.select({ id: successExpectations.expectationId }).from(successExpectations);
    const open = await read
      .select({ id: expectations.id })
      .from(expectations)
      .where(notInArray(expectations.id, answered));
    expect(open.map(({ id }) => id)).toEqual(data.expected.expectationsWithoutSuccess.map(demoId));
  });
});

describe("what the members are asked each month", () => {
  it("has four answers of this month and all of those before", async () => {
    const rows = await read.select().from(collectRequests);
    const of = (month: string) => rows.filter((row) => row.month === month).map(({ answer }) => answer ?? "none");
    expect(of("2026-11").sort()).toEqual(["none", "none", "nothing", "nothing", "nothing", "story"]);
    expect([...of("2026-10"), ...of("2026-09")]).not.toContain("none");
    expect(rows).toHaveLength(18);
  });

  it("has brought one story, which nobody has looked over", async () => {
    const drafts = await read.select().from(successes).where(eq(successes.draft, true));
    expect(drafts).toMatchObject([{ handedInByName: "Tore Nesholmen", locale: "nb", happenedOn: null }]);
  });
});

describe("ambassadors", () => {
  it.each(data.ambassadors.map(({ id, asksLast90d, lastAskedAt }) => [id, asksLast90d, lastAskedAt] as const))(
    "%s has been asked %i times in 90 days, last %s",
    async (id, asksLast90d, lastAskedAt) => {
      const [ambassador] = await read
        .select()
        .from(ambassadors)
        .where(eq(ambassadors.contactId, demoId(id)));
      const own = and(eq(asks.ambassadorId, ambassador?.id ?? ""), isNull(asks.cancelledAt));
      const recent = await read
        .select()
        .from(asks)
        .where(and(own, gt(asks.sentAt, instantAt(addDays(today, -90), "00:00"))));
      expect(recent).toHaveLength(asksLast90d);
      const all = (await read.select().from(asks).where(own)).map(({ sentAt }) => civilDate(sentAt));
      const last = [...all, ...(ambassador?.askedBefore ? [ambassador.askedBefore] : [])].sort().at(-1);
      expect(last ?? null).toBe(lastAskedAt);
    },
  );

  it("have agreed to nothing while it is pending, and to nothing more once it is taken back", async () => {
    const rows = await read.select().from(ambassadorConsents);
    const of = (id: string) => rows.filter(({ ambassadorId }) => ambassadorId === demoId(`${id}/ambassador`));
    expect(of("am-01").map(({ scope }) => scope)).toEqual(["name", "quote", "picture"]);
    expect(of("am-10")).toEqual([]);
    expect(of("am-12").map(({ withdrawnOn }) => withdrawnOn)).toEqual(["2026-09-01", "2026-09-01"]);
    const [minor] = await read.select().from(ambassadors).where(eq(ambassadors.isMinor, true));
    expect(minor).toMatchObject({ guardianEmail: "foresatt09@nordvag.example", guardianConsent: true });
  });

  it.each(data.asks.map(({ id, state }) => [id, state === "no_reply" ? "noReply" : state] as const))(
    "stand with %s as the data says: %s",
    async (id, state) => {
      const [ask] = await read
        .select()
        .from(asks)
        .where(eq(asks.id, demoId(id)));
      expect(ask && askState(ask, today)).toBe(state);
      const steps = [ask?.sentAt, ask?.remindedAt, ask?.answeredAt, ask?.doneAt, ask?.thankedAt];
      const times = steps.flatMap((at) => at?.getTime() ?? []);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    },
  );
});

describe("messages", () => {
  it("are there for every audience in both languages, short enough, one of them behind its pillar", async () => {
    const rows = await read
      .select({ variant: messageVariants, revision: messageCores.revision })
      .from(messageVariants)
      .innerJoin(messageCores, eq(messageCores.id, messageVariants.coreId));
    expect(rows).toHaveLength(2 * data.audiences.length);
    expect(rows.filter(({ variant }) => variant.short === "" || variant.short.length > 90)).toEqual([]);
    expect(rows.filter(({ variant, revision }) => variant.coreRevision !== revision)).toHaveLength(1);
  });

  it("stand under an umbrella and three pillars, each with three proofs", async () => {
    expect(await read.select().from(messageCoreTexts)).toHaveLength(8);
    const proofs = await read
      .select({ core: proofPoints.coreId, proofs: count() })
      .from(proofPoints)
      .groupBy(proofPoints.coreId);
    expect(proofs.map((row) => row.proofs)).toEqual([3, 3, 3]);
  });
});

describe("what happened", () => {
  it("names the contacts it was with, where they are known", async () => {
    const rows = await read.select().from(activityContacts);
    const atMeetings = data.activities.reduce((sum, { stakeholderIds }) => sum + stakeholderIds.length, 0);
    expect(rows).toHaveLength(atMeetings + loggedContacts.length);
    const [mayor] = rows.filter(({ activityId }) => activityId === demoId("ac-09"));
    expect(mayor?.contactId).toBe(demoId("us-09/contact"));
  });

  it("has the council's meetings in the language of each member, with the day of the papers", async () => {
    const councils = await read.select().from(activities).where(eq(activities.kind, "councilMeeting"));
    expect(councils).toHaveLength(12);
    const of = (id: string) => councils.find((row) => row.id === demoId(id));
    expect(of("cm-05")).toMatchObject({
      title: "Kommunestyret i Lysfjord: budsjettet",
      locale: "nn",
      note: "Sakspapira må vere inne torsdag 3. desember.",
    });
    const [members] = await read
      .select({ rows: count() })
      .from(activityMembers)
      .where(eq(activityMembers.activityId, demoId("cm-05")));
    expect(members?.rows).toBe(1);
  });

  it("was covered, once wrongly, and that was put right", async () => {
    const wrong = only(await read.select().from(coverage).where(eq(coverage.accuracy, "wrong")));
    expect(wrong).toMatchObject({ correctionAskedOn: "2026-08-28", correctedOn: "2026-09-01" });
    expect(await read.select().from(coverage).where(isNotNull(coverage.outletId))).toHaveLength(6);
  });

  it("was measured, never ahead of the day it is filled", async () => {
    const rows = await read.select().from(measurements);
    expect(rows.filter(({ measuredOn }) => measuredOn > today)).toEqual([]);
  });
});
