import { describe, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { anActor } from "#tests/support/factories.ts";
import type { PersonActor } from "~/access/actor.ts";
import { now } from "~/platform/clock.server.ts";
import { setSetting } from "~/regions/settings.commands.server.ts";
import { campaignStart } from "~/regions/settings.ts";
import { campaignIn } from "./campaign.queries.server.ts";

useDatabase();

const months = async (actor: PersonActor) => {
  const found = await Promise.all(
    ["2027-07", "2027-08", "2027-09", "2027-10"].map((month) => campaignIn(actor, read, month)),
  );
  return found.map((campaign) => campaign?.from ?? null);
};

describe("the election campaign", () => {
  it("is where its days fall, by the region's own day, and nowhere once the day is taken away", async () => {
    const actor = await anActor();
    expect(await months(actor)).toEqual([null, "2027-08-10", "2027-08-10", null]);
    await setSetting(
      actor,
      now(),
      { setting: campaignStart, value: "2027-07-31", reason: "", shown: campaignStart.proposed },
      [],
    );
    expect(await months(actor)).toEqual(["2027-07-31", "2027-07-31", "2027-07-31", null]);
    await setSetting(
      actor,
      now(),
      { setting: campaignStart, value: "", reason: "Vi forteller som ellers", shown: "2027-07-31" },
      [],
    );
    expect(await months(actor)).toEqual([null, null, null, null]);
  });
});
