import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { successes } from "#db/schema/successes.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aReadyDesk, minutes, scheduled } from "#tests/support/factories/press.ts";
import type { PublicActor } from "~/access/actor.ts";
import { numbersOf, publishedReleases } from "./press-room.queries.server.ts";

useDatabase();

it("shows the number of a success as it was when the text was written, and none that came later", async () => {
  const { desk, releaseId } = await aReadyDesk();
  await scheduled(desk, releaseId);
  const anyone: PublicActor = { kind: "public", regionId: desk.region.id };
  const numbers = async () => numbersOf(read, await publishedReleases(anyone, read, minutes(61)));
  expect((await numbers()).map(({ value }) => value)).toEqual([5]);
  const changed = { value: 99, revision: 2, changedAt: minutes(70) };
  await inTransaction((db) => db.update(successes).set(changed).where(eq(successes.id, desk.success.id)));
  expect(await numbers()).toEqual([]);
});
