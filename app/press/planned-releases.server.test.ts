import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { releaseSuccesses, releases, sendings } from "#db/schema/press.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { aJobActor, aRegion, longAgo, only } from "../../tests/support/factories.ts";
import { plannedReleases, releaseDayOf } from "./planned-releases.queries.server.ts";

useDatabase();

const at = (day: number) => new Date(Date.UTC(2026, 11, day, 8));

it("knows the releases that have their day and no sending yet", async () => {
  const { id: regionId } = await aRegion();
  const success = await aSuccess({ regionId });
  const release = (slug: string, plannedFor: Date | null, rest = {}) =>
    inTransaction(async (db) => {
      const values = {
        regionId,
        slug,
        title: slug,
        locale: "nb" as const,
        plannedFor,
        createdAt: longAgo,
        changedAt: longAgo,
        ...rest,
      };
      const made = only(await db.insert(releases).values(values).returning());
      await db.insert(releaseSuccesses).values({ releaseId: made.id, successId: success.id });
      return made.id;
    });
  const sending = (releaseId: string, state: "active" | "cancelled") =>
    inTransaction((db) =>
      db.insert(sendings).values({
        regionId,
        releaseId,
        versionId: "v",
        dueAt: at(3),
        state,
        scheduledByName: "",
        createdAt: longAgo,
        changedAt: longAgo,
      }),
    );
  await release("planned", at(2));
  await sending(await release("called off", at(4)), "cancelled");
  await sending(await release("scheduled", at(3)), "active");
  await release("sent", at(3), { frozenAt: at(3) });
  await release("no day", null);
  const actor = aJobActor(regionId);
  expect((await plannedReleases(actor, read, at(1), at(9))).map(({ title }) => title)).toEqual([
    "planned",
    "called off",
  ]);
  expect((await plannedReleases(actor, read, at(3), at(4))).map(({ title }) => title)).toEqual([]);
  expect(await releaseDayOf(actor, read, [success.id])).toEqual(at(4));
  expect(await releaseDayOf(actor, read, [])).toBeNull();
  expect(await releaseDayOf(aJobActor((await aRegion()).id), read, [success.id])).toBeNull();
});
