import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { changeSuccess } from "~/successes/successes.commands.server.ts";
import { getSuccess } from "~/successes/successes.queries.server.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aVariant } from "../../tests/support/factories/messages.ts";
import { aSuccess, successFields } from "../../tests/support/factories/successes.ts";
import { aMember, anActor, longAgo } from "../../tests/support/factories.ts";
import { saveSuccessMessage } from "./success-messages.commands.server.ts";
import { messagesOfSuccess, messagesTo } from "./success-messages.queries.server.ts";

useDatabase();

async function atDesk() {
  const actor = await anActor({ role: "editor" });
  const { regionId } = actor;
  const member = await aMember({ regionId, languageForm: "nn" });
  const benefits = [{ memberId: member.id, sentence: "Fem unge har fått læreplass" }];
  const success = await aSuccess({ regionId, title: "31 nye lærekontrakter", benefits });
  const audience = await anAudience({ regionId });
  const input = {
    ...{ successId: success.id, audienceId: audience.id, locale: "nb" as const },
    ...{ text: "Nå er det 31 nye.", callToAction: "Kom.", revision: 0, successRevision: 1 },
  };
  return { actor, member, success, audience, input };
}

describe("what a success says to an audience", () => {
  it("is kept once by a double click; the second of two who write is refused", async () => {
    const { actor, success, input } = await atDesk();
    await Promise.all([saveSuccessMessage(actor, longAgo, input), saveSuccessMessage(actor, longAgo, input)]);
    const late = saveSuccessMessage(actor, longAgo, { ...input, text: "Noe annet." });
    await expect(late).rejects.toMatchObject({ code: "messages:refusal.changedMeanwhile" });
    const messages = await messagesOfSuccess(actor, read, success.id);
    expect(messages.map(({ text, revision, behind }) => [text, revision, behind])).toEqual([[input.text, 1, false]]);
  });

  it("is behind when the success changes, and holds again when the same words are saved against it", async () => {
    const { actor, member, success, input } = await atDesk();
    await saveSuccessMessage(actor, longAgo, input);
    await changeSuccess(actor, longAgo, { id: success.id, revision: 1, ...successFields(member.id) });
    const behind = async () => (await messagesOfSuccess(actor, read, success.id)).map((message) => message.behind);
    expect(await behind()).toEqual([true]);
    await saveSuccessMessage(actor, longAgo, input);
    expect(await behind()).toEqual([true]);
    await saveSuccessMessage(actor, longAgo, { ...input, successRevision: 2 });
    expect(await behind()).toEqual([false]);
  });

  it("is what is written in the audience's language, else in another, else a proposal with its call to action", async () => {
    const { actor, member, success, audience, input } = await atDesk();
    await aVariant({ regionId: actor.regionId, audienceId: audience.id, callToAction: "Meld deg på." });
    const to = { audience: { id: audience.id, locale: "nb" as const }, memberIds: [member.id] };
    const message = async () =>
      (await messagesTo(actor, read, await getSuccess(actor, read, success.id), [to])).get(audience.id);
    expect(await message()).toMatchObject({
      text: "31 nye lærekontrakter.",
      callToAction: "Meld deg på.",
      saved: null,
    });
    await saveSuccessMessage(actor, longAgo, { ...input, locale: "nn", text: "No er det 31 nye." });
    expect(await message()).toMatchObject({ text: "No er det 31 nye.", locale: "nn" });
    await saveSuccessMessage(actor, longAgo, input);
    expect(await message()).toMatchObject({ text: input.text, locale: "nb", saved: { behind: false } });
  });

  it("is written of nothing and to nobody in another region, and not by a reader", async () => {
    const { actor, input } = await atDesk();
    const theirs = await atDesk();
    for (const foreign of [{ successId: theirs.success.id }, { audienceId: theirs.audience.id }]) {
      await expect(saveSuccessMessage(actor, longAgo, { ...input, ...foreign })).rejects.toBeInstanceOf(NotFound);
    }
    const reader = await anActor({ role: "reader", regionId: actor.regionId });
    await expect(saveSuccessMessage(reader, longAgo, input)).rejects.toBeInstanceOf(Forbidden);
    expect(await messagesOfSuccess(actor, read, theirs.success.id)).toEqual([]);
  });
});
