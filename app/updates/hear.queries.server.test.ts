import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anAudience } from "../../tests/support/factories/audiences.ts";
import { aSuccessMessage } from "../../tests/support/factories/messages.ts";
import { aSuccess } from "../../tests/support/factories/successes.ts";
import { anUpdate } from "../../tests/support/factories/updates.ts";
import { aContact, aMember, anActor } from "../../tests/support/factories.ts";
import { whoShouldHear } from "./hear.queries.server.ts";

useDatabase();

/** Ten days after the audiences were promised anything. */
const now = new Date("2026-01-15T10:00:00Z");

async function aRegionWithASuccess() {
  const actor = await anActor();
  const { regionId } = actor;
  const member = await aMember({ regionId, name: "Elvemo" });
  const benefits = [{ memberId: member.id, sentence: "Elvemo fikk 42 nye jobber" }];
  const success = await aSuccess({ regionId, title: "Nytt verksted", benefits, topics: ["arbeid"] });
  return { actor, regionId, member, success };
}

describe("whoShouldHear", () => {
  it("ranks by topic and by the places they come from, and proposes what to say", async () => {
    const { actor, regionId, member, success } = await aRegionWithASuccess();
    const mayor = await aContact({ regionId, role: "councillor", memberId: member.id });
    await anAudience({ regionId, name: "Ingenting felles", topics: ["natur"] });
    await anAudience({ regionId, name: "Folkevalgte", rule: { roles: ["councillor"] }, removed: [] });
    await anAudience({ regionId, name: "Bedrifter", topics: ["Arbeid"] });
    await anAudience({ regionId, name: "Holdt ute", rule: { roles: ["councillor"] }, removed: [mayor.id] });
    const rows = await whoShouldHear(actor, read, now, success.id);
    const listed = rows.map(({ audience, reasons, noted }) => [audience.name, reasons[0]?.reason ?? null, noted]);
    expect(listed).toEqual([
      ["Bedrifter", "topics", null],
      ["Folkevalgte", "members", null],
      ["Holdt ute", null, "nothingSpecial"],
      ["Ingenting felles", null, "nothingSpecial"],
    ]);
    const said = rows.map(({ audience, message }) => [audience.name, message.text, message.saved]);
    expect(said[1]).toEqual(["Folkevalgte", "Nytt verksted. Elvemo fikk 42 nye jobber.", null]);
  });

  it("puts our own people first once the press is told, notes the press, and gives the words that were written", async () => {
    const { actor, regionId, success } = await aRegionWithASuccess();
    const everyone = await anAudience({ regionId, name: "Alle", topics: ["arbeid"] });
    const board = await anAudience({ regionId, name: "Styret", own: true });
    await anUpdate({ regionId, successIds: [success.id], mails: ["submitted"] });
    await aSuccessMessage({ regionId, successId: success.id, audienceId: board.id, text: "Til styret." });
    const rows = await whoShouldHear(actor, read, now, success.id);
    expect(rows.map(({ audience, noted }) => [audience.id, noted])).toEqual([
      [board.id, null],
      [everyone.id, null],
      [pressAudienceId(regionId), "told"],
    ]);
    expect(rows[0]?.reasons[0]?.reason).toBe("ownFirstTold");
    expect(rows[0]?.message.text).toBe("Til styret.");
  });

  it("says what the story waits for, and knows no story of another region", async () => {
    const { actor, regionId } = await aRegionWithASuccess();
    await anAudience({ regionId });
    const draft = await aSuccess({ regionId, draft: true });
    const rows = await whoShouldHear(actor, read, now, draft.id);
    expect(rows.map(({ waits }) => waits)).toEqual([{ reason: "notReady", until: null }]);
    const elsewhere = await aRegionWithASuccess();
    await expect(whoShouldHear(actor, read, now, elsewhere.success.id)).rejects.toBeInstanceOf(NotFound);
  });
});
