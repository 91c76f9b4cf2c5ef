import { beforeAll, describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import {
  aJournalist,
  aLinkOf,
  anApprovedRelease,
  aPressDesk,
  approveAll,
  aRelease,
  ask,
  type Desk,
  minutes,
  partiesNow,
} from "#tests/support/factories/press.ts";
import { personConcern } from "~/approvals/blocks.ts";
import { NotFound } from "~/platform/refusal.ts";
import { rewriteQuote } from "./quotes.commands.server.ts";
import { getRelease } from "./releases.queries.server.ts";
import { schedule } from "./sendings.commands.server.ts";

useDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await aPressDesk();
  await aJournalist(desk);
});

const refusal = (code: string) => expect.objectContaining({ code });
const viewOf = (releaseId: string) => getRelease(desk.owner, read, minutes(30), releaseId);

/** What the speaker's page sends. */
async function typed(releaseId: string, text: string) {
  const { text: now } = await viewOf(releaseId);
  const party = (await partiesNow(desk, releaseId)).find(({ concern }) => concern === personConcern(desk.speaker.id));
  return { releaseId, quoteKey: now.quotes[0]?.key ?? "", text, seenHash: party?.hash ?? "" };
}

describe("rewriting one's own quote", () => {
  it("is one's own approval, and asks the others again", async () => {
    const id = await aRelease(desk);
    await ask(desk, id);
    await approveAll(desk, id);
    const link = await aLinkOf(desk, desk.speaker.id);
    const input = await typed(id, "  Nå svarer de samme dag \u0000 ");
    await rewriteQuote(link, minutes(40), input);
    const { text, version, versions, parties } = await viewOf(id);
    expect(text.quotes[0]).toMatchObject({ text: "Nå svarer de samme dag", name: "Reidun Hestvoll" });
    expect(version).toMatchObject({ kind: "rewrite", authorName: "Reidun Hestvoll" });
    expect(parties.map(({ name, state, via }) => [name, state, via])).toEqual([
      ["Granheim", "changedSince", "link"],
      ["Lysfjord", "changedSince", "link"],
      ["Øyvær", "changedSince", "link"],
      ["Reidun Hestvoll", "approved", "link"],
    ]);
    await rewriteQuote(link, minutes(41), { ...input, text: "Nå svarer de samme dag" });
    expect((await viewOf(id)).versions).toHaveLength(versions.length);
  });

  it("calls off what was scheduled", async () => {
    const id = await anApprovedRelease(desk);
    const { version } = await viewOf(id);
    const sending = { id: crypto.randomUUID(), releaseId: id, dueAt: minutes(60), versionId: version.id };
    await schedule(desk.owner, minutes(30), sending);
    await rewriteQuote(await aLinkOf(desk, desk.speaker.id), minutes(40), await typed(id, "Noe annet"));
    expect((await viewOf(id)).status.kind).toBe("inApproval");
  });

  it("is refused where the quote has changed since it was shown, where it is empty or far too long", async () => {
    const id = await aRelease(desk);
    await ask(desk, id);
    const link = await aLinkOf(desk, desk.speaker.id);
    const input = await typed(id, "Mine ord");
    await expect(rewriteQuote(link, minutes(40), { ...input, seenHash: "a" })).rejects.toEqual(
      refusal("approvals:refusal.changedMeanwhile"),
    );
    await expect(rewriteQuote(link, minutes(40), { ...input, text: " " })).rejects.toEqual(
      refusal("press:refusal.quoteMissing"),
    );
    await expect(rewriteQuote(link, minutes(40), { ...input, text: "a".repeat(2_001) })).rejects.toEqual(
      refusal("press:form.tooLong"),
    );
  });

  it("is for the speaker alone, and only once asked", async () => {
    const id = await aRelease(desk);
    const link = await aLinkOf(desk, desk.speaker.id);
    await expect(rewriteQuote(link, minutes(5), await typed(id, "For tidlig"))).rejects.toBeInstanceOf(NotFound);
    await ask(desk, id);
    const input = await typed(id, "Ikke mine ord");
    const others = desk.contacts.get(desk.granheim.id);
    await expect(rewriteQuote(await aLinkOf(desk, others?.id ?? ""), minutes(40), input)).rejects.toBeInstanceOf(
      NotFound,
    );
    await expect(rewriteQuote({ ...link, purpose: "unsubscribe" }, minutes(40), input)).rejects.toBeInstanceOf(
      NotFound,
    );
    const elsewhere = await aPressDesk();
    await expect(
      rewriteQuote(await aLinkOf(elsewhere, elsewhere.speaker.id), minutes(40), input),
    ).rejects.toBeInstanceOf(NotFound);
  });
});
