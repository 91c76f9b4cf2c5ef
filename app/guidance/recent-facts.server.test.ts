import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActivity } from "#tests/support/factories/activities.ts";
import { anActor, aRegion } from "#tests/support/factories.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { recentFacts } from "./recent-facts.queries.server.ts";

useDatabase();

it("knows at once what anybody has done, also what was asked for before, and within a minute what came by itself", async () => {
  const { id: regionId } = await aRegion();
  const { regionId: elsewhere } = await anActor({ regionId: (await aRegion()).id });
  const at = (seconds: number) => new Date(Date.parse("2026-11-21T10:00:00Z") + seconds * 1_000);
  const workshop = () => anActivity({ regionId, kind: "workshop", startsAt: at(-86_400) });
  const seen = async (seconds: number) => (await recentFacts(read, regionId, at(seconds))).facts.feedback.groups.count;
  const audited = async (where: string, when: Date) => {
    const actor = await anActor({ regionId: where });
    await inTransaction((db) =>
      recordAudit(db, actor, when, { act: "activities.log", subjectType: "activity", subjectId: "a" }),
    );
  };

  expect(await seen(0)).toBe(0);
  await workshop();
  await audited(elsewhere, at(1));
  expect(await seen(59)).toBe(0);
  expect(await seen(60)).toBe(1);
  await workshop();
  await audited(regionId, at(61));
  expect(await seen(61)).toBe(2);
  await workshop();
  await audited(regionId, at(59));
  expect(await seen(61)).toBe(3);
});
