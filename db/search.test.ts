// What is found, on both databases: parts of words, Norwegian letters however they are typed, and never another region's.
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { searchShelf, wordsOf } from "#db/dialect/search.server.ts";
import { folded } from "#db/dialect/search-fold.ts";
import { contacts } from "#db/schema/contacts.ts";
import { regions } from "#db/schema/regions.ts";
import { successes } from "#db/schema/successes.ts";
import { useDatabase } from "../tests/support/database.ts";
import { aSuccess } from "../tests/support/factories/successes.ts";
import { aContact, aRegion } from "../tests/support/factories.ts";

useDatabase();

let regionId = "";
const people = async (asked: string) =>
  (await searchShelf(read, "search_people", { regionId, asked, limit: 20 })).map(({ title }) => title).sort();
const things = async (asked: string) =>
  (await searchShelf(read, "search_things", { regionId, asked, limit: 20 })).map(({ title }) => title).sort();

beforeAll(async () => {
  regionId = (await aRegion()).id;
  for (const name of ["Åse Øygard", "Haakon Bråten", "Ærlig Sørensen", "Ola Nordmann", "Kari Olavsen"])
    await aContact({ regionId, name, organisation: name === "Ola Nordmann" ? "Batteriverkstedet AS" : "" });
  await aContact({ name: "Ola Fremmed" });
  await aSuccess({ regionId, title: "Nytt batteriverksted gir 42 årsverk", story: "Tomt, strøm og opplæring." });
});

describe("what is typed", () => {
  it.each([
    ["ÆRLIG", "aerlig"],
    ["Øyvær", "oyvaer"],
    ["Haakon", "hakon"],
    ["Håkon", "hakon"],
    ["Pöytä", "poytae"],
    ["A\u030ase", "ase"],
  ])("%s is compared as %s", (typed, compared) => expect(folded(typed)).toBe(compared));
  it("is words only", () => {
    expect(wordsOf(`  "a" OR (b:*) NEAR/3 -- 'x' & | ! <-> ${"y ".repeat(20)}`)).toHaveLength(8);
  });
});

describe("people", () => {
  it.each([
    ["åse", ["Åse Øygard"]],
    ["aase", ["Åse Øygard"]],
    ["ase", ["Åse Øygard"]],
    ["oygard", ["Åse Øygard"]],
    ["øyg", ["Åse Øygard"]],
    ["håkon", ["Haakon Bråten"]],
    ["braten", ["Haakon Bråten"]],
    ["SØRENSEN", ["Ærlig Sørensen"]],
    ["aerlig", ["Ærlig Sørensen"]],
    ["ola", ["Kari Olavsen", "Ola Nordmann"]],
    ["ola nord", ["Ola Nordmann"]],
    ["mann", ["Ola Nordmann"]],
    ["verksted", ["Ola Nordmann"]],
    ["ol", ["Ola Nordmann"]],
    ["kari ol", ["Kari Olavsen"]],
    ["finnes ikke", []],
    ['"', []],
    ["%", []],
    ["", []],
  ])("%s", async (asked, found) => {
    const answer = await people(asked);
    // PostgreSQL also finds two letters inside the name.
    if (asked === "ol") expect(answer).toContain("Ola Nordmann");
    else expect(answer).toEqual(found);
  });

  it("are never another region's", async () => {
    expect(await people("fremmed")).toEqual([]);
  });

  it("put first who begins with it", async () => {
    const found = await searchShelf(read, "search_people", { regionId, asked: "ola", limit: 20 });
    expect(found.map(({ title }) => title)).toEqual(["Ola Nordmann", "Kari Olavsen"]);
  });

  it("follow their rows", async () => {
    const added = await aContact({ regionId, name: "Mia Lund" });
    expect(await people("lund")).toEqual(["Mia Lund"]);
    await inTransaction((db) => db.update(contacts).set({ name: "Mia Berg" }).where(eq(contacts.id, added.id)));
    expect([await people("lund"), await people("berg")]).toEqual([[], ["Mia Berg"]]);
    await inTransaction((db) => db.delete(contacts).where(eq(contacts.id, added.id)));
    expect(await people("berg")).toEqual([]);
  });
});

describe("things", () => {
  it.each([
    ["verksted", 1],
    ["arsverk", 1],
    ["opplæring", 1],
    ["strøm verk", 1],
    ["42", 1],
    ["lærling", 0],
  ])("%s", async (asked, number) => expect(await things(asked)).toHaveLength(number));

  it("go with their region, also by cascade", async () => {
    const { id, regionId: gone } = await aSuccess({ title: "Flyktig" });
    await inTransaction((db) => db.delete(regions).where(eq(regions.id, gone)));
    expect(await read.select().from(successes).where(eq(successes.id, id))).toEqual([]);
    expect(await searchShelf(read, "search_things", { regionId: gone, asked: "flyktig", limit: 5 })).toEqual([]);
  });
});
