import { describe, expect, it } from "vitest";
import { type Journalist, recipientsFor, type Suppression, type Variant, variantKey, variantOf } from "./recipients.ts";

const text = {
  local: ["granheim", "lysfjord", "oyvaer"].map((memberId) => ({
    memberId,
    locale: "nb" as const,
    title: "",
    lead: "",
    benefit: "",
    quotes: [],
    contact: null,
  })),
};
const journalist = (covers: string[], overrides: Partial<Journalist> = {}): Journalist => ({
  contactId: `person ${covers.join()}`,
  name: "Nils",
  email: `${covers.join("-") || "alle"}@avis.example`,
  outlet: "Avisa",
  covers,
  locale: "nb",
  ...overrides,
});
const none = new Map<string, Suppression>();

describe("which version a journalist gets", () => {
  it.each<[string, string[], Variant]>([
    ["one member covered", ["granheim"], { kind: "local", memberId: "granheim" }],
    [
      "one covered that benefits, and others",
      ["elvemo", "lysfjord", "tverrdal"],
      { kind: "local", memberId: "lysfjord" },
    ],
    ["several covered", ["oyvaer", "granheim"], { kind: "angles", memberIds: ["granheim", "oyvaer"] }],
    [
      "all covered",
      ["oyvaer", "lysfjord", "granheim"],
      { kind: "angles", memberIds: ["granheim", "lysfjord", "oyvaer"] },
    ],
    ["only others covered", ["elvemo"], { kind: "common" }],
    ["none covered", [], { kind: "common" }],
  ])("%s", (_, covers, variant) => {
    expect(recipientsFor(text, [journalist(covers)], none)[0]?.variant).toEqual(variant);
  });
});

describe("one mail for each address", () => {
  it("joins those who share one, with what any of them covers, in the order given", () => {
    const shared = { email: "Redaksjon@avis.example " };
    const found = recipientsFor(
      text,
      [
        journalist(["granheim"], { ...shared, contactId: "en", outlet: "Fjellbladet" }),
        journalist(["elvemo"], { contactId: "midten" }),
        journalist(["lysfjord"], { email: "redaksjon@AVIS.example", contactId: "to", outlet: "Kystbladet" }),
      ],
      none,
    );
    expect(found.map(({ contactId }) => contactId)).toEqual(["en", "midten"]);
    expect(found[0]).toMatchObject({
      email: "Redaksjon@avis.example",
      outlets: ["Fjellbladet", "Kystbladet"],
      variant: { kind: "angles", memberIds: ["granheim", "lysfjord"] },
    });
  });

  it("lists those without an address each on their own, and says who is not reached", () => {
    const found = recipientsFor(
      text,
      [
        journalist([], { email: null, contactId: "a" }),
        journalist([], { email: " ", contactId: "b" }),
        journalist([], { email: "Av@avis.example" }),
      ],
      new Map([["av@avis.example", "unsubscribed"]]),
    );
    expect(found.map(({ reach }) => reach)).toEqual(["noAddress", "noAddress", "unsubscribed"]);
  });
});

it.each<Variant>([
  { kind: "common" },
  { kind: "local", memberId: "granheim" },
  { kind: "angles", memberIds: ["granheim", "lysfjord"] },
])("freezes $kind under a name that says which it is", (variant) => {
  expect(variantOf(variantKey(variant))).toEqual(variant);
});
