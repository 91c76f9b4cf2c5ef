import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { contactTopics } from "#db/schema/contacts.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aContact, aJobActor, aMember, aRegion, longAgo } from "../../tests/support/factories.ts";
import { contactsPerPage, listContacts } from "./list.queries.server.ts";
import { type ListFilter, readListFilter, searchFor } from "./list-filter.ts";

useDatabase();

const everyone: ListFilter = { role: null, memberId: null, topic: null, text: "", archived: false };

describe("listContacts", () => {
  it("answers the sentence, and knows no other region", async () => {
    const { id: regionId } = await aRegion();
    const member = await aMember({ regionId });
    const actor = aJobActor(regionId);
    const oystein = await aContact({ regionId, name: "Øystein Ånes", role: "board" });
    await aContact({
      regionId,
      name: "Anna-Lise 100%_\\ Berg",
      email: "kontor@berg.no",
      role: "board",
      memberId: member.id,
    });
    await aContact({ regionId, name: "Gamle Berg", archivedAt: longAgo });
    await aContact({ name: "Fremmede Berg", role: "board" });
    await inTransaction((db) => db.insert(contactTopics).values({ contactId: oystein.id, topic: "skole" }));
    const asked = [
      [{}, ["Anna-Lise 100%_\\ Berg", "Øystein Ånes"]],
      [{ role: "board" as const, memberId: member.id }, ["Anna-Lise 100%_\\ Berg"]],
      [{ topic: "skole" }, ["Øystein Ånes"]],
      [{ text: "ånes Ø" }, ["Øystein Ånes"]],
      [{ text: "Kontor@b" }, ["Anna-Lise 100%_\\ Berg"]],
      [{ text: "%" }, []],
      [{ text: "100%_\\" }, ["Anna-Lise 100%_\\ Berg"]],
      [{ text: "erg" }, []],
      [{ archived: true }, ["Gamle Berg"]],
    ] as const;
    for (const [filter, names] of asked) {
      const list = await listContacts(actor, read, { ...everyone, ...filter }, null);
      expect([filter, list.rows.map(({ name }) => name), list.total.count]).toEqual([filter, names, names.length]);
    }
  });

  it("turns its pages both ways without losing or repeating anybody, also those of one name", async () => {
    const { id: regionId } = await aRegion();
    const actor = aJobActor(regionId);
    const size = contactsPerPage * 2 + 3;
    for (let n = 0; n < size; n++) await aContact({ regionId, name: n % 2 ? "Kari Nordmann" : `Ola ${n}` });
    const pages: string[][] = [];
    let at = await listContacts(actor, read, everyone, null);
    for (;;) {
      pages.push(at.rows.map(({ id }) => id));
      if (at.after === null) break;
      at = await listContacts(actor, read, everyone, { after: at.after });
    }
    expect(pages.map((page) => page.length)).toEqual([50, 50, 3]);
    expect(new Set(pages.flat()).size).toBe(size);
    const back = await listContacts(actor, read, everyone, { before: at.before ?? "" });
    expect(back.rows.map(({ id }) => id)).toEqual(pages[1]);
    const first = await listContacts(actor, read, everyone, { before: back.before ?? "" });
    expect([first.rows.map(({ id }) => id), first.before]).toEqual([pages[0], null]);
  });
});

describe("the filter in the URL", () => {
  it("survives, and leaves out what does not read", () => {
    const read = readListFilter(new URLSearchParams("role=boss&member=m&topic= skole &text=a%00b&after=x&before=y"));
    expect(read).toEqual({ ...everyone, memberId: "m", topic: "skole", text: "a b", place: { after: "x" } });
    expect(searchFor(read, read.place)).toBe("?member=m&topic=skole&text=a+b&after=x");
  });
});
