// The people of the demo, and what it says of who can be reached, counted without the product's own counting.
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { audienceContacts, audiences, channelConfirmers, channels } from "#db/schema/audiences.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { suppressions } from "#db/schema/delivery.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { fillDemo } from "./fill.server.ts";
import { demoId } from "./ids.ts";
import { demoData } from "./region-data.server.ts";

useDatabase();

const now = new Date("2026-11-21T11:00:00+01:00");
const data = demoData();
const regionId = demoId("nordvag");
const idOf = (audience: string) => (audience === "aud-medier" ? regionId : demoId(audience));

beforeAll(() => fillDemo(now, () => {}));

async function addressesOf(audience: string): Promise<{ people: number; reachable: Set<string> }> {
  const id = idOf(audience);
  const [kept] = await read.select().from(audiences).where(eq(audiences.id, id));
  const tagged = await read.select().from(contactRoles).where(eq(contactRoles.regionId, regionId));
  const added = await read.select().from(audienceContacts).where(eq(audienceContacts.audienceId, id));
  const ids = new Set([
    ...tagged.filter(({ role }) => kept?.rule.roles.includes(role)).map(({ contactId }) => contactId),
    ...added.map(({ contactId }) => contactId),
  ]);
  const stopped = await read
    .select()
    .from(suppressions)
    .where(inArray(suppressions.list, ["*", audience === "aud-medier" ? "press" : `audience:${id}`]));
  const all = await read.select().from(contacts).where(isNotNull(contacts.emailKey));
  const keys = all.filter((contact) => ids.has(contact.id)).map(({ emailKey }) => emailKey ?? "");
  const gone = new Set(stopped.map(({ recipientKey }) => recipientKey));
  return { people: ids.size, reachable: new Set(keys.filter((key) => !gone.has(key))) };
}

it.each(data.audiences.map(({ id, channels: ways }) => [id, ways.find(({ byEmail }) => byEmail)?.reachable] as const))(
  "reaches as many of %s as the data says",
  async (audience, expected) => {
    const { people, reachable } = await addressesOf(audience);
    if (expected === undefined) expect(people).toBe(2);
    else expect(reachable.size).toBe(expected);
    if (audience === "aud-folkevalgte") expect(people).toBe(148);
  },
);

it("has no address and no full name twice", async () => {
  const all = await read.select({ name: contacts.name, key: contacts.emailKey }).from(contacts);
  const keys = all.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter((key) => !/^[a-z0-9.]+@[a-z0-9.-]+\.example$/.test(key))).toEqual([]);
  const names = all.map(({ name }) => name);
  expect(names.filter((name, position) => names.indexOf(name) !== position)).toEqual([]);
});

it("has someone in three audiences who has two roles or more", async () => {
  const sets = await Promise.all(["aud-folkevalgte", "aud-bedrifter", "aud-innbyggere"].map(addressesOf));
  const [first, ...others] = sets.map(({ reachable }) => reachable);
  expect([...(first ?? [])].filter((key) => others.every((set) => set.has(key)))).toHaveLength(1);
});

it("has the press as the audience that bears the region's id, with its mail channel", async () => {
  const [press] = await read.select().from(audiences).where(eq(audiences.id, regionId));
  expect(press).toMatchObject({ kind: "press", name: "Lokalmedier og fagpresse", idealDays: 35, longestDays: 60 });
  const [channel] = await read
    .select()
    .from(channels)
    .where(and(eq(channels.id, regionId), eq(channels.kind, "email")));
  expect(channel?.audienceId).toBe(regionId);
});

it("has someone to confirm every channel beyond email, and nobody for mail", async () => {
  const confirmed = new Set((await read.select().from(channelConfirmers)).map(({ channelId }) => channelId));
  for (const { id, kind } of await read.select().from(channels)) expect(confirmed.has(id)).toBe(kind !== "email");
});
