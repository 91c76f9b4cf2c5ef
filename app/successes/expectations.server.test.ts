import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anExpectation } from "../../tests/support/factories/collecting.ts";
import { successFields } from "../../tests/support/factories/successes.ts";
import { aMember, anActor, longAgo } from "../../tests/support/factories.ts";
import type { ExpectationFields } from "./expectation-form.ts";
import {
  addExpectation,
  changeExpectation,
  restoreExpectation,
  retireExpectation,
} from "./expectations.commands.server.ts";
import { listExpectations } from "./expectations.queries.server.ts";
import { changeSuccess, recordSuccess } from "./successes.commands.server.ts";
import { getSuccess } from "./successes.queries.server.ts";

useDatabase();

const hope: ExpectationFields = {
  memberId: null,
  locale: "nb",
  text: "Flere læreplasser",
  indicator: "lærekontrakter",
  unit: "",
  target: 80,
};

async function aDesk() {
  const owner = await anActor();
  const member = await aMember({ regionId: owner.regionId, name: "Elvemo" });
  return { owner, member, regionId: owner.regionId };
}

describe("expectations", () => {
  it("are written once, the region's own first, and changed by one at a time", async () => {
    const { owner, member } = await aDesk();
    const id = randomUUID();
    await addExpectation(owner, longAgo, { id: randomUUID(), ...hope, memberId: member.id, text: "Elvemo håper" });
    for (let twice = 0; twice < 2; twice++) await addExpectation(owner, longAgo, { id, ...hope });
    const listed = await listExpectations(owner, read);
    expect(listed.map(({ text, memberName }) => [text, memberName])).toEqual([
      ["Flere læreplasser", null],
      ["Elvemo håper", "Elvemo"],
    ]);
    await changeExpectation(owner, longAgo, { id, revision: 1, ...hope, text: "Min" });
    await changeExpectation(owner, longAgo, { id, revision: 1, ...hope, text: "Min" });
    const late = changeExpectation(owner, longAgo, { id, revision: 1, ...hope, text: "Din" });
    await expect(late).rejects.toMatchObject({ options: { params: { text: "Min", revision: 2 } } });
    await changeExpectation(owner, longAgo, { id, revision: 2, ...hope, text: "Din" });
    expect((await listExpectations(owner, read))[0]?.text).toBe("Din");
  });

  it("leave the list and come back, with what answered them", async () => {
    const { owner, member, regionId } = await aDesk();
    const { id } = await anExpectation({ regionId, memberId: member.id });
    const success = { id: randomUUID(), ...successFields(member.id, { expectations: [id] }) };
    await recordSuccess(owner, longAgo, success);
    for (let twice = 0; twice < 2; twice++) await retireExpectation(owner, longAgo, id);
    expect(await listExpectations(owner, read)).toEqual([]);
    expect((await getSuccess(owner, read, success.id)).expectations).toEqual([id]);
    await restoreExpectation(owner, longAgo, id);
    const [back] = await listExpectations(owner, read, { memberId: member.id });
    expect(back?.answers.map((answer) => answer.id)).toEqual([success.id]);
    await changeSuccess(owner, longAgo, { ...success, revision: 1, expectations: [] });
    expect((await listExpectations(owner, read))[0]?.answers).toEqual([]);
  });

  it("of another region do not exist, and a reader writes none", async () => {
    const { owner, member, regionId } = await aDesk();
    const foreign = await anExpectation();
    const reader = await anActor({ regionId, role: "reader" });
    const stranger = await aMember();
    await expect(changeExpectation(owner, longAgo, { id: foreign.id, revision: 1, ...hope })).rejects.toThrow(NotFound);
    await expect(retireExpectation(owner, longAgo, foreign.id)).rejects.toThrow(NotFound);
    await expect(addExpectation(owner, longAgo, { id: randomUUID(), ...hope, memberId: stranger.id })).rejects.toThrow(
      NotFound,
    );
    await expect(addExpectation(owner, longAgo, { id: foreign.id, ...hope })).rejects.toThrow(NotFound);
    const answering = successFields(member.id, { expectations: [foreign.id] });
    await expect(recordSuccess(owner, longAgo, { id: randomUUID(), ...answering })).rejects.toThrow(NotFound);
    await expect(addExpectation(reader, longAgo, { id: randomUUID(), ...hope })).rejects.toThrow(Forbidden);
  });
});
