// Municipalities found by what a person types: a name, a parallel name, «Herøy (Nordland)» or a number. Pure.

export type Municipality = {
  /** Statistics Norway's number, four digits. */
  number: string;
  name: string;
  /** Official names in a Sámi language or Kven. */
  otherNames: readonly string[];
  county: string;
};

export type Found =
  | { kind: "known"; municipality: Municipality }
  /** More than one has that name: the county must be said. */
  | { kind: "several"; typed: string; choices: Municipality[] }
  /** None has it: a place of the region's own, or a slip. */
  | { kind: "unknown"; typed: string };

/** As it is offered: names are not unique, so the county stands beside them. */
export const writtenOut = ({ name, county }: Pick<Municipality, "name" | "county">): string => `${name} (${county})`;

const plain = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim()
    .replace(/ (kommune|herad)$/, "");

export function findMunicipality(all: readonly Municipality[], typed: string): Found {
  const wanted = plain(typed);
  const fits = (one: Municipality) =>
    one.number === wanted || [one.name, ...one.otherNames, writtenOut(one)].some((name) => plain(name) === wanted);
  const choices = all.filter(fits);
  const [only] = choices;
  if (choices.length > 1) return { kind: "several", typed, choices };
  return only ? { kind: "known", municipality: only } : { kind: "unknown", typed };
}

/** A list as people paste it: one on each line, or with commas or semicolons between, and «og» before the last. */
export function typedNames(text: string): string[] {
  const names = text
    .split(/[\n;,\t]|\s+(?:og|and)\s+(?!Romsdal|Fjordane)/u)
    .map((name) =>
      name
        .replace(/\s+/g, " ")
        .replace(/^[-•*\d.)\s]+(?=\p{L})/u, "")
        .trim(),
    )
    .filter((name) => name !== "");
  return [...new Set(names)];
}
