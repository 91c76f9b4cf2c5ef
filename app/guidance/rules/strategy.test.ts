import { finds, type Row, rows, things } from "#tests/support/guidance.ts";
import { blankStrategy, type StrategyText } from "~/strategy/strategy-text.ts";
import { strategyRules } from "./strategy.ts";

const blank = blankStrategy("Mediestrategi", "nb");
const approved = (some: Partial<StrategyText> = {}, approvedOn = "2026-02-12") => ({
  strategy: { strategyId: "s", approvedOn, text: { ...blank, ...some } },
});
const leaders = (["projectLeader", "boardChair", "spokesperson"] as const).map((role) => ({ role, memberId: null }));
const forMember = (memberId: string) => ({ role: "communication" as const, memberId });
const organisation = { form: "interkommunalt politisk råd", rationale: "Fordi oppgavene er felles. ".repeat(4) };
const channel = (id: string) => ({ name: "E-post", audiences: [{ id, name: id }], owner: null });
const challenges = { internal: ["Få timer"], external: ["Få journalister"], lookedOverOn: "2026-08-20" };

rows(strategyRules, "2026-11-21", [
  ["ox-form-follows-problem", "met", approved({ organisation }), { evidence: ["s"] }],
  ["ox-form-follows-problem", "partial", approved({ organisation: { ...organisation, rationale: "Derfor." } })],
  ["ox-form-follows-problem", "partial", approved({ organisation }, "2025-11-20"), { numerator: 2, denominator: 3 }],
  [
    "ox-form-follows-problem",
    "met",
    approved({ organisation: { ...organisation, rationale: "x".repeat(80) } }, "2025-11-21"),
  ],
  [
    "ox-form-follows-problem",
    "partial",
    approved({ organisation: { ...organisation, rationale: " " } }),
    { set: { rationaleLength: 0 } },
  ],
  ["ox-form-follows-problem", "unmet", {}],

  ["ox10-04-main-activity", "met", approved({ coreActivity: "Næring" })],
  ["ox10-04-main-activity", "partial", approved({ coreActivity: " " })],
  ["ox10-04-main-activity", "unmet", {}],
  ["ox10-04-main-activity", "unmet", { strategy: { strategyId: "s" } }, { evidence: [] }],

  ["ox10-06-form-and-leader", "met", { strategy: { ...approved({ organisation }).strategy, accepted: leaders } }],
  ["ox10-06-form-and-leader", "partial", { strategy: { accepted: leaders.slice(0, 1) } }],
  ["ox10-06-form-and-leader", "unmet", { strategy: { accepted: leaders.slice(1) } }],

  [
    "ox10-10-renew-or-close",
    "met",
    approved({ horizon: { years: null, renewalOn: "2026-11-21" } }),
    { says: ["strategyApproved", "renewal"] },
  ],
  [
    "ox10-10-renew-or-close",
    "partial",
    approved({ horizon: { years: null, renewalOn: "2026-11-20" } }),
    { says: ["strategyApproved", "renewalPast"] },
  ],
  ["ox10-10-renew-or-close", "unmet", {}],

  ["np-plan-as-tool", "met", approved({ planUse: "Til å velge saker" })],
  ["np-plan-as-tool", "partial", approved()],
  ["np-plan-as-tool", "unmet", {}],

  [
    "ds-plan-outreach",
    "met",
    {
      strategy: {
        ...approved({ channels: [channel("a"), channel("b")] }).strategy,
        audiences: things("audience", "a", "b"),
        planned: finds("update", "u"),
      },
    },
    { evidence: ["u"] },
  ],
  [
    "ds-plan-outreach",
    "partial",
    { strategy: { ...approved({ channels: [channel("a")] }).strategy, audiences: things("audience", "a", "b") } },
    { numerator: 0, denominator: 2, missing: ["b"] },
  ],
  ["np-plan-to-action", "met", { strategy: { aimed: finds("update", "a") } }],
  [
    "np-plan-to-action",
    "partial",
    { strategy: { aimed: finds("update", "a"), aimless: finds("update", "b") } },
    { numerator: 1, denominator: 2, missing: ["b"] },
  ],
  ["np-plan-to-action", "unmet", { strategy: { aimless: finds("update", "b") } }],
  ["np-plan-to-action", "notApplicable", {}],

  ["ds-plan-outreach", "unmet", { strategy: { audiences: things("audience", "a") } }, { missing: ["a"] }],

  ["ds-comm-roles", "met", { strategy: { accepted: [...leaders, forMember("m1"), forMember("m2")] } }],
  ["ds-comm-roles", "partial", { strategy: { accepted: [...leaders, forMember("m1")] } }, { missing: ["m2"] }],
  ["ds-comm-roles", "unmet", { strategy: { accepted: [{ role: "communication", memberId: null }] } }],

  ["ds-challenges", "met", approved({ challenges: { ...challenges, lookedOverOn: "2025-11-21" } })],
  ["ds-challenges", "partial", approved({ challenges: { ...challenges, lookedOverOn: "2025-11-20" } })],
  ["ds-challenges", "partial", approved({ challenges: { ...challenges, external: [] } }), { numerator: 2 }],
  ["ds-challenges", "unmet", approved()],

  ["vk-long-strategy", "met", approved({ horizon: { years: 4, renewalOn: null } })],
  ["vk-long-strategy", "met", approved({ horizon: { years: 2, renewalOn: null } }), { set: { horizonYears: 2 } }],
  ["vk-long-strategy", "partial", approved({ horizon: { years: 3, renewalOn: null } })],
  ["vk-long-strategy", "unmet", {}, { says: ["strategyNotApproved", "noHorizon"] }],
] satisfies Row[]);
