import { expect, it } from "vitest";
import type { ItemId } from "./item-ids.ts";
import { itemOf, items } from "./items.ts";
import { core, nextThings } from "./next-things.ts";
import { attested, type Status } from "./rule.ts";
import type { Standing } from "./standing.ts";

const standing = ([id, status]: readonly [ItemId, Status]): Standing => {
  const item = itemOf(id);
  if (!item) throw new Error(`no item ${id}`);
  return {
    item,
    rule: attested(),
    status,
    finding: null,
    attestation: null,
    goodUntil: null,
    lapsed: false,
    off: null,
  };
};

it.each<[string, [ItemId, Status][], ItemId[]]>([
  [
    "what is missing before what is partly there, the core before the rest",
    [
      ["vk-regular-dialogue", "unmet"],
      ["ds-ambassadors", "partial"],
      ["ds-set-agenda", "unmet"],
    ],
    ["ds-set-agenda", "ds-ambassadors", "vk-regular-dialogue"],
  ],
  [
    "the phase's own steps are as near as the core",
    [
      ["np-short-and-long", "unmet"],
      ["ox10-08-deliver-celebrate", "partial"],
    ],
    ["ox10-08-deliver-celebrate", "np-short-and-long"],
  ],
  [
    "one of each part of the work, three in all",
    [
      ["ds-set-agenda", "unmet"],
      ["ds-invite-press", "unmet"],
      ["ds-dialogue", "unmet"],
      ["ds-continuous", "unmet"],
      ["ds-ambassadors", "unmet"],
    ],
    ["ds-continuous", "ds-set-agenda", "ds-dialogue"],
  ],
  [
    "what the others rest on before them, and the phase's own steps before those",
    [
      ["ds-plan-outreach", "unmet"],
      ["ds-comm-goals", "unmet"],
      ["ds-tailored-messages", "unmet"],
      ["ox10-09-evaluate", "unmet"],
    ],
    ["ox10-09-evaluate", "ds-tailored-messages", "ds-plan-outreach"],
  ],
  [
    "what needs an answer comes last; what is in place or does not fit, not at all",
    [
      ["ds-challenges", "attestNeeded"],
      ["ds-comm-goals", "met"],
      ["ds-dialogue", "notApplicable"],
      ["nl-time", "partial"],
    ],
    ["nl-time", "ds-challenges"],
  ],
  [
    "of what needs an answer, what is near first",
    [
      ["ox-pool-resources", "attestNeeded"],
      ["ds-challenges", "attestNeeded"],
      ["nl-time", "partial"],
    ],
    ["nl-time", "ds-challenges", "ox-pool-resources"],
  ],
  [
    "the first step of the phase before all else",
    [
      ["ds-stakeholder-analysis", "unmet"],
      ["ox10-08-deliver-celebrate", "unmet"],
    ],
    ["ox10-08-deliver-celebrate", "ds-stakeholder-analysis"],
  ],
])("%s", (_, standings, expected) => {
  const next = nextThings(standings.map(standing), { phase: "deliver" });
  expect(next.map(({ item }) => item.id)).toEqual(expected);
});

it("orders each advice on sharing successes", () => {
  const advice = items.filter(({ section }) => section === "Del suksessene").map(({ id }) => id);
  expect([...core].sort()).toEqual(advice.sort());
});
