// The preparedness cards, and the exercises that were held of them. Pure rows.
import type { holds } from "#db/schema/delivery.ts";
import type * as prepared from "#db/schema/preparedness.ts";
import { addDays } from "~/platform/civil-date.ts";
import { demoId } from "./ids.ts";
import type { DemoData } from "./region-data.server.ts";
import { at, memberNamed, userNamed, type World } from "./world.ts";

type Given = DemoData["crisisScenarios"][number];

const leader = "us-01";
const chair = "us-09";
const adviser = "us-02";

/** Those among the demo's people whom the words on the cards mean. */
const meant: Record<string, string> = {
  styreleder: chair,
  prosjektleder: leader,
  kommunikasjonsrådgiver: adviser,
  "nestleder i styret": "us-08",
};

/** Who does each step of the first hour, and within how many minutes. */
const minutes = [5, 10, 20, 40, 60];
const doneBy = ["fakta", "leder", "kommunikasjon", "talsperson", "leder"];

/** «kommunikasjonskontakt, Haukvik»: a title alone does not say where. */
function titleOf(world: World, user: string): string {
  const { title, memberId } = userNamed(world, user);
  const place = memberId && user !== adviser ? memberNamed(world, memberId).name : "";
  return place === "" || title.includes(place) ? title : `${title}, ${place}`;
}

/** In the order they are called: who leads, who decides, and the contact of each member. */
const called = [chair, leader, "us-08", "us-03", "us-04", "us-05", "us-06", "us-07"];

const contactOf = (words: string): string | null => {
  const user = meant[words];
  return user ? demoId(`${user}/contact`) : null;
};

export const cardRows = (world: World): (typeof prepared.scenarios.$inferInsert)[] =>
  world.data.crisisScenarios.map((card) => ({
    id: demoId(card.id),
    regionId: world.regionId,
    title: card.title,
    locale: "nb",
    category: card.category,
    likelihood: card.probability,
    consequence: card.impact,
    triggers: card.triggers,
    affected: card.affected,
    leadOrganisation: card.leadOrganisation,
    spokesperson: card.spokesperson,
    spokespersonContactId: contactOf(card.spokesperson),
    deputy: card.deputy,
    deputyContactId: contactOf(card.deputy),
    statementNb: card.holdingStatement.nb,
    statementNn: card.holdingStatement.nn,
    questions: questions[card.id] ?? [],
    doNotSay: card.doNotSay,
    channels: card.channels,
    legalCheck:
      card.category === "personvern" ? "Personvernforordningen art. 33 og 34: 72 timer fra vi fikk vite det." : "",
    documents: [],
    lastReviewedOn: world.shift.date(card.lastReviewedAt),
    nextReviewOn: world.shift.date(card.nextReviewAt),
    lastExercisedOn: card.lastExercisedAt && world.shift.date(card.lastExercisedAt),
    createdAt: world.begunAt,
    changedAt: at(world, card.lastReviewedAt, "10:00"),
  }));

const questions: Record<string, prepared.Question[]> = {
  "cr-02": [
    {
      question: "Er samarbeidet i oppløsning?",
      answer: "Nei. Hver kommune avgjør selv, og fem av seks har vedtatt å fortsette.",
    },
    {
      question: "Hva taper kommunen på å gå ut?",
      answer: "Vi legger fram hva kommunen har fått og hva den har lagt inn. Avgjørelsen er kommunestyrets.",
    },
  ],
  "cr-03": [
    { question: "Hvordan kunne det skje?", answer: "Vi går gjennom hvordan tallet ble hentet, og sier hva vi endrer." },
  ],
};

export const stepRows = (world: World): (typeof prepared.scenarioSteps.$inferInsert)[] =>
  world.data.crisisScenarios.flatMap((card) =>
    card.firstHour.map((text, position) => ({
      id: demoId(`${card.id}/step/${position}`),
      scenarioId: demoId(card.id),
      position,
      text,
      role: doneBy[position] ?? "leder",
      minute: minutes[position] ?? null,
    })),
  );

export const callRows = (world: World): (typeof prepared.scenarioCalls.$inferInsert)[] =>
  world.data.crisisScenarios.flatMap((card) =>
    called.map((user, position) => ({
      id: demoId(`${card.id}/call/${position}`),
      scenarioId: demoId(card.id),
      position,
      contactId: demoId(`${user}/contact`),
      label: titleOf(world, user),
      phone: "",
    })),
  );

export const readRows = (world: World): (typeof prepared.scenarioReviews.$inferInsert)[] =>
  world.data.crisisScenarios.map((card) => ({
    id: demoId(`${card.id}/review`),
    regionId: world.regionId,
    scenarioId: demoId(card.id),
    reviewedOn: world.shift.date(card.lastReviewedAt),
    nextOn: world.shift.date(card.nextReviewAt),
    byName: userNamed(world, leader).name,
    note: "",
    createdAt: at(world, card.lastReviewedAt, "10:00"),
  }));

type Exercise = { card: Given; on: string; id: string };

/** A table exercise of one hour for each card that has been tried out. */
const exercises = ({ data }: World): Exercise[] =>
  data.crisisScenarios.flatMap((card) =>
    card.lastExercisedAt ? [{ card, on: card.lastExercisedAt, id: demoId(`${card.id}/exercise`) }] : [],
  );

export const exerciseRows = (world: World): (typeof prepared.cases.$inferInsert)[] =>
  exercises(world).map(({ card, on, id }) => ({
    id,
    regionId: world.regionId,
    scenarioId: demoId(card.id),
    title: card.title,
    exercise: true,
    locale: "nb",
    leaderName: userNamed(world, leader).name,
    leaderUserId: demoId(leader),
    spokesperson: card.spokesperson,
    awareAt: at(world, on, "09:00"),
    dataBreach: card.category === "personvern",
    openedByName: userNamed(world, leader).name,
    openedAt: at(world, on, "09:00"),
    closedByName: userNamed(world, leader).name,
    closedAt: at(world, on, "09:55"),
    reviewedAt: at(world, on, "10:30"),
    planned: "Førstemelding innen 40 minutter, og alle på ringelisten nådd.",
    happened: "Førstemeldingen sto etter 35 minutter. To på ringelisten svarte ikke.",
    difference: "To hadde byttet telefon uten at listen var oppdatert.",
    changedAt: at(world, on, "10:30"),
  }));

/** Laid and lifted in the same moment, as that of every exercise. */
export const practiceHolds = (world: World): (typeof holds.$inferInsert)[] =>
  exercises(world).map(({ card, on, id }) => ({
    id: demoId(`${card.id}/exercise/hold`),
    regionId: world.regionId,
    reasonType: "case",
    reasonId: id,
    title: card.title,
    since: at(world, on, "09:00"),
    liftedAt: at(world, on, "09:00"),
  }));

export const logRows = (world: World): (typeof prepared.caseLog.$inferInsert)[] =>
  exercises(world).flatMap(({ card, on, id }) => {
    const entries: [string, prepared.LogKind, string, string][] = [
      ["09:00", "opened", `Åpnet saken fra kortet «${card.title}»`, leader],
      ["09:06", "note", "Spillstab melder: lokalavisa har ringt ordføreren.", adviser],
      ["09:12", "call", `Nådde ${userNamed(world, chair).name}`, adviser],
      ["09:18", "call", `Fikk ikke svar fra ${userNamed(world, "us-07").name}`, adviser],
      ["09:35", "statement", "Frigjorde melding 1 på bokmål. Står her: ikke lagt ut ennå", leader],
      ["09:55", "closed", "Avsluttet saken", leader],
      ["10:30", "reviewed", "Gikk gjennom saken", leader],
    ];
    return entries.map(([time, kind, text, by], position) => ({
      id: demoId(`${card.id}/exercise/log/${position}`),
      regionId: world.regionId,
      caseId: id,
      kind,
      text,
      at: at(world, on, time),
      writtenAt: at(world, on, time),
      authorName: userNamed(world, by).name,
      authorId: demoId(by),
    }));
  });

export const taskRows = (world: World): (typeof prepared.caseTasks.$inferInsert)[] =>
  exercises(world).flatMap(({ card, on, id }) =>
    card.firstHour.map((text, position) => ({
      id: demoId(`${card.id}/exercise/task/${position}`),
      regionId: world.regionId,
      caseId: id,
      position,
      text,
      role: doneBy[position] ?? "leder",
      dueAt: null,
      doneAt: at(world, on, "09:50"),
      doneByName: userNamed(world, adviser).name,
    })),
  );

/** What was put into the brackets of the first statement in the exercise. */
const given: Record<string, string> = {
  "[bedrift]": "Nordvåg Mek",
  "[tid]": "12",
  "[tittel]": "«31 nye læreplasser»",
  "[tal]": "31",
  "[tall]": "31",
  "[type opplysninger]": "e-postadresser",
  "[type opplysningar]": "e-postadresser",
};
const filled = (text: string): string => text.replace(/\[[^\]]+\]/g, (gap) => given[gap] ?? gap);

export const saidRows = (world: World): (typeof prepared.caseStatements.$inferInsert)[] =>
  exercises(world).flatMap(({ card, on, id }) =>
    (["nb", "nn"] as const).map((locale) => ({
      id: demoId(`${card.id}/exercise/said/${locale}`),
      regionId: world.regionId,
      caseId: id,
      number: 1,
      locale,
      text: filled(card.holdingStatement[locale]),
      releasedAt: locale === "nb" ? at(world, on, "09:35") : null,
      releasedByName: locale === "nb" ? userNamed(world, leader).name : "",
      changedAt: at(world, on, "09:35"),
    })),
  );

/** What each exercise led to; the newest is not seen to work yet. */
export const actionRows = (world: World): (typeof prepared.caseActions.$inferInsert)[] =>
  exercises(world).map(({ card, on, id }) => {
    const dueOn = addDays(world.shift.date(on), 30);
    const done = dueOn < world.shift.date("2026-11-15");
    return {
      id: demoId(`${card.id}/exercise/action`),
      regionId: world.regionId,
      caseId: id,
      text: "Sjekk telefonnumrene på ringelisten hvert kvartal",
      ownerName: userNamed(world, adviser).name,
      dueOn,
      doneOn: done ? dueOn : null,
      verifiedOn: done ? addDays(dueOn, 7) : null,
      createdAt: at(world, on, "10:30"),
    };
  });
