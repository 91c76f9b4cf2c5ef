import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { contacts } from "#db/schema/contacts.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aPreview, applied } from "#tests/support/factories/imports.ts";
import { aContact, aMember, anActor, aRegion, longAgo } from "#tests/support/factories.ts";
import { translator } from "~/platform/words.server.ts";
import { exportFile } from "./export-file.server.ts";

useDatabase();

async function aDesk() {
  const region = await aRegion();
  const member = await aMember({ regionId: region.id, name: "Lysfjord" });
  const owner = await anActor({ regionId: region.id });
  const words = { t: translator("nn"), locale: "nn", members: new Map([[member.id, member.name]]) } as const;
  const asked = (search = "") => ({ actor: owner, db: read, now: longAgo, params: new URLSearchParams(search) });
  return { region, member, owner, words, asked };
}

const people = (regionId: string) =>
  read
    .select({ name: contacts.name, email: contacts.email, phone: contacts.phone, locale: contacts.locale })
    .from(contacts)
    .where(eq(contacts.regionId, regionId))
    .orderBy(asc(contacts.sortKey));

it.each(["csv", "xlsx"] as const)("what leaves as %s comes in again as it was", async (format) => {
  const { region, member, words, asked } = await aDesk();
  await aContact({
    regionId: region.id,
    name: "=Åse",
    email: "ase@x.no",
    phone: "+47 900",
    role: "board",
    memberId: member.id,
  });
  await aContact({ regionId: region.id, name: 'Per "P"; Æ', email: null, locale: "nn" });
  const file = await exportFile(asked(), "contacts", format, words);
  const other = await aDesk();
  const done = await applied(other.owner, await aPreview(other.owner, "contacts", file));
  expect(done).toMatchObject({ added: 2, refused: 0 });
  expect(await people(other.region.id)).toEqual(await people(region.id));
});

it("leaves as the list is filtered, and who took it is written down", async () => {
  const { region, words, asked } = await aDesk();
  await aContact({ regionId: region.id, name: "Inne" });
  await aContact({ regionId: region.id, name: "Ute" });
  const file = await exportFile(asked("text=ute"), "contacts", "json", words);
  expect(JSON.parse(file.toString())).toMatchObject([{ name: "Ute", tags: [], memberId: null }]);
  expect(JSON.parse((await exportFile(asked("text=finnesikke"), "contacts", "json", words)).toString())).toEqual([]);
});

it.each(["media", "ambassadors", "stakeholders", "successes", "coverage"] as const)(
  "an empty list of %s has its headings",
  async (list) => {
    const { words, asked } = await aDesk();
    const [headings = "", ...rows] = (await exportFile(asked(), list, "csv", words)).toString().trim().split("\r\n");
    expect(headings.split(";").length).toBeGreaterThan(5);
    expect(rows).toEqual([]);
  },
);
