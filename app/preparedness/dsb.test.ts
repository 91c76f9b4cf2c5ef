// Each thing of DSB's guide can be covered, and is missing where nothing says it.
import { expect, it } from "vitest";
import { coverageOf, dsbItems, type PlanFacts } from "./dsb.ts";

const card: PlanFacts["cards"][number] = {
  ...{ spokesperson: "Torunn", spokespersonContactId: null, deputy: "Eivind", deputyContactId: null },
  ...{ channels: ["nettsted"], affected: ["innbyggere"], statementNb: "Vi vet", statementNn: "Vi veit" },
  ...{ questions: [{ question: "Når?", answer: "Nå" }], documents: [], nextReviewOn: "2027-01-01" },
  ...{ steps: [{ role: "leder" }], calls: ["vakt"] },
};
const whole: PlanFacts = {
  cards: [card],
  strategy: { holds: true },
  responsibilities: [{ kind: "internal" }, { kind: "external" }],
  places: ["Reservelokale: Lysfjord rådhus"],
};

it("a plan in which nothing is missing covers every one of them", () => {
  expect(Object.values(coverageOf(whole))).toEqual(dsbItems.map(() => "yes"));
});

it("equipment and alternative sites are covered where they are written down, and nothing where nothing is", () => {
  expect(coverageOf({ ...whole, places: [] })).toMatchObject({ places: "no", aims: "yes" });
  const nothing = coverageOf({ cards: [], strategy: null, responsibilities: [], places: [] });
  expect(Object.values(nothing)).toEqual(dsbItems.map(() => "no"));
});
