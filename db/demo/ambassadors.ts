// Those who speak for the cooperation, what they have agreed to, and what they have been asked. Pure rows.
import type { ambassadorConsents, ambassadors, ambassadorTopics, asks, ConsentScope } from "#db/schema/ambassadors.ts";
import { demoId } from "./ids.ts";
import type { DemoData } from "./region-data.server.ts";
import { at, userNamed, type World } from "./world.ts";

type DemoAmbassador = DemoData["ambassadors"][number];
type DemoAsk = DemoData["asks"][number];

/** The contact has the id of the name alone. */
const ambassadorId = (name: string): string => demoId(`${name}/ambassador`);

/** When they were last asked, where that was before any ask that is known. */
function askedBefore({ data, shift }: World, { id, lastAskedAt }: DemoAmbassador): string | null {
  const known = data.asks.some((ask) => ask.ambassadorId === id && ask.sentAt === lastAskedAt);
  return known || lastAskedAt === null ? null : shift.date(lastAskedAt);
}

export const ambassadorRows = (world: World): (typeof ambassadors.$inferInsert)[] =>
  world.data.ambassadors.map((ambassador) => ({
    id: ambassadorId(ambassador.id),
    regionId: world.regionId,
    contactId: demoId(ambassador.id),
    memberId: demoId(ambassador.municipalityId),
    sector: ambassador.sector,
    availability: ambassador.availability,
    mediaTrained: ambassador.mediaTrained,
    isMinor: ambassador.isMinor,
    guardianName: ambassador.guardianName ?? "",
    guardianEmail: ambassador.guardianEmail ?? null,
    guardianConsent: ambassador.consent.guardianConsent,
    maxAsksPerQuarter: ambassador.maxAsksPerQuarter,
    askedBefore: askedBefore(world, ambassador),
    lastFeaturedOn: ambassador.lastFeaturedAt && world.shift.date(ambassador.lastFeaturedAt),
    createdAt: world.begunAt,
    changedAt: world.begunAt,
  }));

export const speaksOfRows = ({ data }: World): (typeof ambassadorTopics.$inferInsert)[] =>
  data.ambassadors.flatMap(({ id, topics }) =>
    topics.map((topic) => ({ id: demoId(`${id}/speaks of/${topic}`), ambassadorId: ambassadorId(id), topic })),
  );

const scopes: Record<DemoAmbassador["consent"]["scopes"][number], ConsentScope> = {
  navn: "name",
  sitat: "quote",
  bilde: "picture",
  video: "video",
  "kontakt fra presse": "pressContact",
};

/** Whoever has been asked and has not answered has agreed to nothing yet. */
export const consentRows = ({ data, shift }: World): (typeof ambassadorConsents.$inferInsert)[] =>
  data.ambassadors.flatMap(({ id, consent }) => {
    const { givenAt, withdrawnAt, reviewAt, version } = consent;
    if (givenAt === null) return [];
    return consent.scopes.map((scope) => ({
      id: demoId(`${id}/agreed to/${scope}`),
      ambassadorId: ambassadorId(id),
      scope: scopes[scope],
      version,
      givenOn: shift.date(givenAt),
      withdrawnOn: withdrawnAt && shift.date(withdrawnAt),
      reviewOn: reviewAt && shift.date(reviewAt),
    }));
  });

function answerOf({ state, answeredAt }: DemoAsk): "yes" | "no" | "later" | null {
  if (answeredAt === null) return null;
  if (state === "declined") return "no";
  return state === "later" ? "later" : "yes";
}

export const askRows = (world: World): (typeof asks.$inferInsert)[] =>
  world.data.asks.map((ask) => {
    const on = (date: string | null, time: string): Date | null => (date === null ? null : at(world, date, time));
    const sentAt = at(world, ask.sentAt, "09:00");
    return {
      id: demoId(ask.id),
      regionId: world.regionId,
      ambassadorId: ambassadorId(ask.ambassadorId),
      kind: ask.kind,
      locale: ask.locale,
      text: ask.text,
      samples: ask.sampleSentences,
      successId: ask.successId && demoId(ask.successId),
      activityId: ask.activityId && demoId(ask.activityId),
      askedByName: userNamed(world, ask.askedBy).name,
      sentAt,
      answerBy: world.shift.date(ask.answerBy),
      remindedAt: on(ask.remindedAt, "09:00"),
      answer: answerOf(ask),
      answeredAt: on(ask.answeredAt, "12:20"),
      laterUntil: ask.laterUntil && world.shift.date(ask.laterUntil),
      doneAt: on(ask.doneAt, "19:40"),
      link: ask.link ?? "",
      thankedAt: on(ask.thankedAt, "10:10"),
      createdAt: sentAt,
    };
  });
