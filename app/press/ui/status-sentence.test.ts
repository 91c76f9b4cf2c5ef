import { describe, expect, it } from "vitest";
import { type DeliveryState, deliveryStates } from "#db/schema/delivery.ts";
import { isMoving } from "~/delivery/progress.ts";
import { translator } from "~/platform/words.server.ts";
import { releaseStatus, type StatusFacts } from "../release-status.ts";
import { recipientReason } from "./recipient-reason.ts";
import { sendingTitle } from "./sending-title.ts";
import { statusSentence, statusWord } from "./status-sentence.ts";

const now = new Date("2026-11-21T12:00:00Z");
const said = { t: translator("nb"), locale: "nb" as const, now };
const party = (kind: "member" | "person", name: string, state: StatusFacts["parties"][number]["state"]) => ({
  kind,
  name,
  state,
});
const status = (facts: Partial<StatusFacts>) =>
  releaseStatus({
    openedAt: now,
    answerBy: null,
    readyAt: null,
    plannedFor: null,
    parties: [],
    sending: null,
    ...facts,
  });

describe("the status sentence", () => {
  const answerBy = new Date("2026-11-26T11:00:00Z");
  it.each([
    [
      [
        party("member", "Granheim", "waiting"),
        party("member", "Øyvær", "waiting"),
        party("person", "Ola Vik", "waiting"),
      ],
      "Venter på Granheim og Øyvær og på sitatet fra Ola Vik. Frist torsdag 26. november kl.\u00a012.",
      "venter på 3 svar",
    ],
    [
      [party("member", "Granheim", "waiting")],
      "Venter på Granheim. Frist torsdag 26. november kl.\u00a012.",
      "venter på Granheim",
    ],
    [
      [party("person", "Ola Vik", "waiting"), party("person", "Kari Li", "waiting")],
      "Venter på sitatene fra Ola Vik og Kari Li. Frist torsdag 26. november kl.\u00a012.",
      "venter på Ola Vik og Kari Li",
    ],
    [
      [party("member", "Granheim", "changesRequested"), party("member", "Øyvær", "waiting")],
      "Granheim ber om endring. Venter på Øyvær. Frist torsdag 26. november kl.\u00a012.",
      "Granheim ber om endring",
    ],
    [[party("member", "Granheim", "changesRequested")], "Granheim ber om endring.", "Granheim ber om endring"],
  ])("%#", (parties, sentence, word) => {
    const asked = status({ parties, answerBy });
    expect(statusSentence(asked, said)).toBe(sentence);
    expect(statusWord(asked, said).word).toBe(word);
  });
});

const counts = (some: Partial<Record<DeliveryState, number>>): Record<DeliveryState, number> => ({
  ...(Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<DeliveryState, number>),
  ...some,
});

describe("the title of a sending", () => {
  const later = new Date("2026-11-26T05:00:00Z");
  const before = new Date("2026-11-21T11:00:00Z");
  it.each([
    [
      "active",
      later,
      { waiting: 7, suppressed: 1 },
      7,
      "Sendes torsdag 26. november kl.\u00a06 til 7 journalister",
      false,
    ],
    ["active", before, { submitted: 3, waiting: 4 }, 4, "3 av 7 er sendt", true],
    ["active", before, { submitted: 6, held: 1 }, 1, "6 av 7 er sendt", false],
    ["active", before, { submitted: 7, suppressed: 1 }, 0, "Sendt til 7 journalister", false],
    ["active", before, { submitted: 5, failed: 1, bounced: 1 }, 0, "Sendt til 5 av 7 journalister", false],
    ["paused", before, { submitted: 3, waiting: 4 }, 4, "På pause. 3 av 7 er sendt.", false],
    ["cancelled", before, { submitted: 3, cancelled: 4 }, 0, "Stoppet. 3 av 7 ble sendt.", false],
  ] as const)("%s %s %j", (state, dueAt, some, unsent, title, moving) => {
    const facts = { state, dueAt, counts: counts(some), unsent, scheduledByName: "T" };
    expect(sendingTitle(facts, said)).toBe(title);
    expect(isMoving(facts, now)).toBe(moving);
  });
});

describe("why a journalist gets what they get", () => {
  const members = [
    { id: "g", name: "Granheim" },
    { id: "t", name: "Tverrdal" },
  ];
  const local = [{ memberId: "t", locale: "nn" as const, title: "", lead: "", benefit: "", quotes: [], contact: null }];
  const text = { locale: "nb" as const, local };
  it.each([
    [{ reach: "reached", variant: { kind: "common" } }, "får fellesteksten på bokmål"],
    [{ reach: "reached", variant: { kind: "local", memberId: "t" } }, "dekker Tverrdal: får lokal versjon på nynorsk"],
    [
      { reach: "reached", variant: { kind: "angles", memberIds: ["t", "g"] } },
      "dekker Granheim og Tverrdal: får fellesteksten med begge vinklene i én e-post",
    ],
    [{ reach: "unsubscribed", variant: { kind: "common" } }, "har meldt seg av"],
  ] as const)("%j", (recipient, reason) => {
    expect(recipientReason(recipient, text, { ...said, members })).toBe(reason);
  });
});
