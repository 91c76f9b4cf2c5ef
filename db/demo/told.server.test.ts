// What the demo says has been told, held against what the data expects, counted without the product's own counting.
import { and, count, eq, gt, isNotNull, lte, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { members } from "#db/schema/regions.ts";
import { successBenefits } from "#db/schema/successes.ts";
import { updateSuccesses, updates, updateTasks } from "#db/schema/updates.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const data = demoData();
const idOf = (audience: string) => (audience === "aud-medier" ? demoId("nordvag") : demoId(audience));

beforeAll(() => fillDemo(now, () => {}));

/** At least 80 of 100 of those who could be reached. */
const wasTold = and(gt(updates.reachable, 0), sql`${updates.submitted} * 100 >= ${updates.reachable} * 80`);

describe("the anchor's figures", () => {
  it("are the expected pairs of told success and benefitting member", async () => {
    const { windowDays, pairs, total } = data.expected.fairShare;
    const since = instantAt(addDays(data.expected.asOf, -windowDays), "00:00");
    const rows = await read
      .selectDistinct({ success: updateSuccesses.successId, member: members.name })
      .from(updateSuccesses)
      .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
      .innerJoin(successBenefits, eq(successBenefits.successId, updateSuccesses.successId))
      .innerJoin(members, eq(members.id, successBenefits.memberId))
      .where(and(wasTold, gt(updates.heardAt, since), lte(updates.heardAt, now)));
    expect(rows).toHaveLength(total);
    for (const { id, name } of data.municipalities) {
      expect(`${name} ${rows.filter(({ member }) => member === name).length}`).toBe(`${name} ${pairs[id]}`);
    }
  });

  it.each(data.audiences.map(({ id, expectedSilence }) => [id, expectedSilence] as const))(
    "are the expected silence of %s",
    async (audience, { lastUpdateAt, days }) => {
      const heard = await read
        .select({ at: updates.heardAt })
        .from(updates)
        .where(and(eq(updates.audienceId, idOf(audience)), isNotNull(updates.heardAt)));
      const last = heard.map(({ at }) => civilDate(at ?? now)).sort();
      expect(last.at(-1)).toBe(lastUpdateAt);
      expect(addDays(lastUpdateAt, days)).toBe(civilDate(now));
    },
  );

  it.each(data.successes.map(({ id, expectedToldTo }) => [id, expectedToldTo] as const))(
    "are the audiences that have heard of %s",
    async (success, expected) => {
      const told = await read
        .selectDistinct({ id: updates.audienceId })
        .from(updateSuccesses)
        .innerJoin(updates, eq(updates.id, updateSuccesses.updateId))
        .where(and(eq(updateSuccesses.successId, demoId(success)), wasTold));
      expect(told.map(({ id }) => id).sort()).toEqual(expected.map(idOf).sort());
    },
  );
});

describe("each update", () => {
  it.each(data.updates.filter(({ recipients, state }) => recipients && state !== "planned").map((each) => [each.id]))(
    "%s counts its mails as the data does",
    async (id) => {
      const said = data.updates.find((each) => each.id === id);
      const [update] = await read
        .select()
        .from(updates)
        .where(eq(updates.id, demoId(id)));
      expect(update).toMatchObject({ reachable: said?.recipients, submitted: said?.submitted ?? 0 });
      expect(update?.pending).toBe(said?.state === "scheduled" ? said.recipients : 0);
      const states = await read
        .select({ state: deliveries.state, mails: count() })
        .from(deliveries)
        .where(eq(deliveries.causeId, update?.causeId ?? ""))
        .groupBy(deliveries.state);
      const lost = states.find(({ state }) => state === "failed")?.mails ?? 0;
      expect(lost).toBe(said?.submitted == null ? 0 : (said.recipients ?? 0) - said.submitted);
    },
  );

  it("beyond email is confirmed by those who publish there, with an address where it stands", async () => {
    const tasks = await read.select().from(updateTasks);
    expect(tasks).toHaveLength(data.updates.reduce((sum, { confirmations }) => sum + confirmations.length, 0));
    for (const { url, confirmedAt, askedAt, publishedOn } of tasks) {
      expect(url).toMatch(/^https:\/\/.*\.example\//);
      expect(confirmedAt?.getTime()).toBeGreaterThan(askedAt.getTime());
      expect(publishedOn).toBe(civilDate(confirmedAt ?? now));
    }
  });

  it("has words, and leaves no language but its own", async () => {
    for (const { body, locale, causeKind } of await read.select().from(updates)) {
      if (causeKind === "sending") continue;
      expect(body.length).toBeGreaterThan(60);
      if (locale === "nn") expect(body).not.toMatch(/\b(ikke|fra|flere|noen|jeg)\b/);
      else expect(body).not.toMatch(/\b(ikkje|frå|fleire|nokon|eg)\b/);
    }
  });

  it("that is planned has not begun", async () => {
    const [planned] = await read
      .select()
      .from(updates)
      .where(eq(updates.id, demoId("up-15")));
    expect(planned).toMatchObject({ state: "planned", causeId: null, reachable: 0, heardAt: null });
  });
});
