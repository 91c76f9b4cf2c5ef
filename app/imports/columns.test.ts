// What we write ourselves we also read: the headings, the examples and the choices of each kind of list, in each language.
import { describe, expect, it } from "vitest";
import { locales } from "~/platform/locale.ts";
import { translator } from "~/platform/words.server.ts";
import { guessMapping, headingRow, missingFields, readMapping } from "./columns.ts";
import { kindNames, rowKinds } from "./row-kinds.ts";
import { templateRows } from "./template.ts";
import { choices } from "./value-words.server.ts";

const members = ["Haukvik", "Bø i Telemark"].map((name) => ({ id: name, name, displayName: `${name} kommune` }));
const context = { members, today: "2026-11-22", consentDays: 365 };
const everyKind = kindNames.flatMap((kind) => locales.map((locale) => [kind, locale] as const));

describe.each(everyKind)("a list of %s in %s", (kind, locale) => {
  const t = translator(locale);
  const { fields, read } = rowKinds[kind];
  const names = fields.map(({ name }) => name).filter((name) => name !== "firstName" && name !== "lastName");
  const [headings = [], example = []] = templateRows(t, kind, ["Haukvik", "Bø i Telemark"]);

  it("has headings that are known again, each as its own field", () => {
    expect(guessMapping(headings, [], fields)).toEqual(names);
  });

  it("has an example that is taken", () => {
    const cells = names.flatMap((name, at): [string, string][] => (example[at] ? [[name, example[at]]] : []));
    expect(read(Object.fromEntries(cells), context).problems).toEqual([]);
  });

  const ofChoices = Object.entries(choices).filter(([field]) => names.includes(field));
  it("knows each choice by the word that we show for it", () => {
    expect(ofChoices).not.toEqual([]);
    for (const [field, words] of ofChoices) {
      for (const [value, word] of Object.entries(words)) {
        const { values, problems } = read({ ...needed[kind], [field]: t(word) }, context);
        expect([t(word), problems, [values[field]].flat().map((one) => String(one).split("\t")[0])]).toEqual([
          t(word),
          [],
          [value],
        ]);
      }
    }
  });
});

const needed = {
  contacts: { name: "Kari" },
  media: { outlet: "Avisa" },
  ambassadors: { name: "Kari", givenOn: "2026-01-01" },
  stakeholders: { name: "Fylket", interest: "1", influence: "1" },
} as const;

describe("which column goes where", () => {
  const { fields } = rowKinds.contacts;
  const all = "abcdefghijklmnopqrstuvwxyz";
  it.each([
    [
      "Google Contacts",
      "First Name,Middle Name,Last Name,Birthday,Notes,Organization Name,Organization Title,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value",
      all,
      "firstName,,lastName,,,organisation,title,,,email,,,phone",
    ],
    [
      "Outlook, whose first title is empty",
      "Title,First Name,Last Name,Company,Job Title,Business Phone,Mobile Phone,E-mail Address",
      " bcdefgh",
      ",firstName,lastName,organisation,title,,phone,email",
    ],
    ["letters in two parts, capitals and stars", "NAVN*,Målform ,E post:", all, "name,locale,email"],
    ["a heading that comes twice", "Navn,E-post,E-post", all, "name,email,"],
  ])("%s", (_, headings, filled, expected) => {
    const names = headings.split(",");
    const samples = names.map((_heading, at) => (filled[at]?.trim() ? [`${filled[at]}`] : []));
    expect(guessMapping(names, samples, fields).join()).toBe(expected);
  });

  it("an address is known under any heading", () => {
    expect(guessMapping(["Navn", "Skriv til"], [["Kari"], ["k@x.no", "p@x.no"]], fields)).toEqual(["name", "email"]);
  });

  it("the headings are those of the first rows that know most", () => {
    expect(headingRow([["Påmeldte"], [""], ["Navn", "E-post"], ["Kari", "k@x.no"]], fields)).toBe(2);
    expect(headingRow([[""], ["Hvem", "Hva"]], fields)).toBe(1);
    expect(headingRow([["", ""]], fields)).toBe(-1);
  });

  it("what is chosen counts where it was chosen first, and what is needed is asked for", () => {
    expect(readMapping(["email", "email", "none"], 4, fields)).toEqual(["email", null, null, null]);
    expect(missingFields(["email"], fields).map(({ name }) => name)).toEqual(["name"]);
    expect(missingFields(["firstName", "lastName"], fields)).toEqual([]);
  });
});
