// Lists that leave, and come in again: where they came from as what stands already, elsewhere as the same rows.
import { asc, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { contactRoles, contacts } from "#db/schema/contacts.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aPreview, applied } from "#tests/support/factories/imports.ts";
import { aFullDesk, aListDesk, type ListDesk } from "#tests/support/factories/lists.ts";
import { longAgo } from "#tests/support/factories.ts";
import type { Locale } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { exportFile, type Format } from "./export-file.server.ts";
import type { ExportName } from "./list-exports.server.ts";
import { kindNames } from "./row-kinds.ts";

useDatabase();

let full: ListDesk;
beforeAll(async () => {
  full = await aFullDesk();
});

function exported(desk: ListDesk, list: ExportName, format: Format, locale: Locale = "nb", search = "") {
  const members = new Map([desk.haukvik, desk.bo].map(({ id, name }) => [id, name]));
  const asked = { actor: desk.owner, db: read, now: longAgo, params: new URLSearchParams(search) };
  return exportFile(asked, list, format, { t: translator(locale), locale, members });
}

// The headings and choices of every list in every language are columns.test.ts.
it.each([
  ["contacts", "csv", "nb"],
  ["media", "xlsx", "nn"],
  ["ambassadors", "csv", "en"],
  ["stakeholders", "xlsx", "nb"],
] as const)("%s that leave as %s in %s come in again as they were", async (kind, format, locale) => {
  const file = await exported(full, kind, format, locale);
  const here = await aPreview(full.owner, kind, file);
  expect(here).toMatchObject({ state: "read", added: 0, changed: 0, refused: 0, unchanged: here.rows });
  const elsewhere = await aListDesk();
  const there = await applied(elsewhere.owner, await aPreview(elsewhere.owner, kind, file));
  expect(there).toMatchObject({ state: "applied", added: here.rows, refused: 0 });
  expect(await rowsOf(elsewhere, kind)).toEqual(await rowsOf(full, kind));
});

/** The rows as a program gets them, but for what a list only tells: other lists, others' views. */
async function rowsOf(desk: ListDesk, kind: ExportName): Promise<unknown> {
  const text = (await exported(desk, kind, "json")).toString();
  const named = text.replaceAll(desk.haukvik.id, "Haukvik").replaceAll(desk.bo.id, "Bø");
  const rows: Record<string, unknown>[] = JSON.parse(named);
  return rows.map(({ lists: _, meanInterest: _i, meanInfluence: _n, scopes, ...row }) => ({
    ...row,
    // Consents of several dates come in with their dates, and under no text.
    scopes: Array.isArray(scopes) ? scopes.map((one: string) => one.split("\t").slice(0, 2)) : null,
  }));
}

it("a role goes with its own municipality, and one that is nobody's is refused", async () => {
  const { owner, regionId, bo, haukvik } = await aListDesk();
  const list =
    "Navn;Rolle;Kommune\nEn;styremedlem, folkevalgt i Bø i Telemark, ansatt (haukvik kommune);Haukvik\nTo;ansatt i Bergen;";
  const done = await applied(owner, await aPreview(owner, "contacts", list));
  expect(done).toMatchObject({ added: 1, refused: 1 });
  const tags = await read
    .select({ role: contactRoles.role, memberId: contactRoles.memberId })
    .from(contactRoles)
    .innerJoin(contacts, eq(contacts.id, contactRoles.contactId))
    .where(eq(contacts.regionId, regionId))
    .orderBy(asc(contactRoles.role));
  expect(tags).toEqual([
    { role: "board", memberId: haukvik.id },
    { role: "councillor", memberId: bo.id },
    { role: "staff", memberId: haukvik.id },
  ]);
});

it("leaves as the list is filtered, and an empty one has its headings", async () => {
  const found = (await exported(full, "contacts", "json", "nb", "text=ingen")).toString();
  expect(JSON.parse(found)).toMatchObject([{ name: "Ingen Rolle", tags: [], memberId: null }]);
  const nobody = await aListDesk();
  expect(JSON.parse((await exported(nobody, "contacts", "json")).toString())).toEqual([]);
  for (const list of [...kindNames, "successes", "coverage"] as const) {
    const [headings = "", ...rows] = (await exported(nobody, list, "csv")).toString().trim().split("\r\n");
    expect([list, headings.split(";").length > 5, rows]).toEqual([list, true, []]);
  }
});
