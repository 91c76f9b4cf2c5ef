// A success that a release carries gets one more member it benefits, after the release was written.
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { successBenefits } from "#db/schema/successes.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  aJournalist,
  anApprovedRelease,
  aPressDesk,
  approveAll,
  ask,
  type Desk,
  minutes,
  partiesNow,
  retitle,
  scheduled,
} from "#tests/support/factories/press.ts";
import { getRelease } from "./releases.queries.server.ts";

useDatabase();

const benefits = (desk: Desk) =>
  inTransaction((db) =>
    db.insert(successBenefits).values({
      successId: desk.success.id,
      memberId: desk.oyvaer.id,
      kind: "direct",
      sentence: "Øyvær får det også.",
    }),
  );
const states = async (desk: Desk, releaseId: string) =>
  (await partiesNow(desk, releaseId)).map(({ name, state }) => `${name}: ${state}`);

async function approvedByThoseNamed() {
  const desk = await aPressDesk({ approvalRule: "named" });
  await aJournalist(desk);
  return { desk, releaseId: await anApprovedRelease(desk) };
}

describe("a member named since the text was approved", () => {
  it("is missing, stops the sending, is asked, and leaves the others' approvals alone", async () => {
    const { desk, releaseId } = await approvedByThoseNamed();
    await benefits(desk);
    const approved = ["Granheim: approved", "Lysfjord: approved"];
    expect(await states(desk, releaseId)).toEqual([...approved, "Øyvær: notAsked", "Reidun Hestvoll: approved"]);
    await expect(scheduled(desk, releaseId)).rejects.toMatchObject({
      code: "press:refusal.notApprovedBy",
      options: { params: { names: "Øyvær" } },
    });

    expect((await ask(desk, releaseId, minutes(41))).asked).toBe(1);
    expect(await states(desk, releaseId)).toEqual([...approved, "Øyvær: waiting", "Reidun Hestvoll: approved"]);
    await approveAll(desk, releaseId, minutes(42));
    expect((await scheduled(desk, releaseId)).already).toBe(false);
  });

  it("does not call off what is scheduled", async () => {
    const { desk, releaseId } = await approvedByThoseNamed();
    const { id } = await scheduled(desk, releaseId);
    await benefits(desk);
    const { sending } = await getRelease(desk.owner, read, minutes(50), releaseId);
    expect(sending).toMatchObject({ id, state: "active" });
  });

  it("stops what is incomplete, although everyone has approved it", async () => {
    const { desk, releaseId } = await approvedByThoseNamed();
    await retitle(desk, releaseId, "", minutes(26));
    await approveAll(desk, releaseId, minutes(27));
    await expect(scheduled(desk, releaseId)).rejects.toMatchObject({ code: "press:refusal.titleMissing" });
  });
});
