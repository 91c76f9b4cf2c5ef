// What demo-region.json does not say of the stakeholders: promises, needs, the members' own views, and contacts logged on
// the day that it names as the last. Pure.
import type { ActivityKind } from "#db/schema/activities.ts";
import type { Participation, Stakeholder } from "#db/schema/stakeholders.ts";
import type { TextLocale } from "./shift.ts";

/** Each level of participation is a promise. */
export const promises: Record<Participation, Record<TextLocale, string>> = {
  inform: {
    nb: "Vi forteller dere hva som skjer, før dere leser det i avisa.",
    nn: "Vi fortel dykk kva som skjer, før de les det i avisa.",
  },
  consult: {
    nb: "Vi spør dere før vi bestemmer, og sier hva som kom ut av det.",
    nn: "Vi spør dykk før vi bestemmer, og seier kva som kom ut av det.",
  },
  involve: {
    nb: "Dere er med fra starten, og ser i forslaget hva dere har sagt.",
    nn: "De er med frå starten, og ser i framlegget kva de har sagt.",
  },
  collaborate: {
    nb: "Vi lager løsningene sammen, og ingen leser om dem først i avisa.",
    nn: "Vi lagar løysingane saman, og ingen les om dei først i avisa.",
  },
  empower: { nb: "Dere bestemmer, og vi gjennomfører.", nn: "De bestemmer, og vi gjennomfører." },
};

type Needs = Partial<Pick<Stakeholder, "needFromUs" | "weNeed" | "successCriteria" | "relation" | "importantPhase">>;

export const needs: Record<string, Needs> = {
  "sh-03": {
    needFromUs: "Ein fast tekst om ferja til kommunestyret kvart kvartal.",
    weNeed: "At Lysfjord tek ordet i dei sakene som gjeld heile fjorden.",
    successCriteria: "Fleire avgangar om morgonen, og eitt namn på reiselivet.",
  },
  "sh-04": {
    needFromUs: "Tall for hva Granheim får igjen for timene kommunen legger inn.",
    weNeed: "Et tydelig ja eller nei til tall og sitater innen fristen.",
    successCriteria: "At kommunestyret kan peke på én ting som er blitt bedre i Granheim.",
    importantPhase: "Budsjettbehandlingen i november og desember",
  },
  "sh-08": {
    needFromUs: "Oversikt over timer og penger, på samme tid som posisjonen får den.",
    weNeed: "Spørsmålene i god tid før møtet, så de kan besvares der.",
  },
  "sh-09": {
    needFromUs: "Frister for et halvt år om gangen og én felles mal.",
    weNeed: "At noen i hver kommune har tid satt av.",
    relation: "Møtes i kommunedirektørutvalget hver måned.",
  },
  "sh-13": {
    needFromUs: "Én vei inn, og svar innen to dager.",
    weNeed: "Bedrifter som vil stå fram med egne erfaringer.",
    successCriteria: "At medlemmene merker at saker går fortere.",
  },
  "sh-17": {
    needFromUs: "Å vite når tomtene på Øyvær er klare.",
    weNeed: "Tall på hvor mange som flytter til om boligene kommer.",
    importantPhase: "Når reguleringsplanen ligger ute",
  },
  "sh-19": {
    needFromUs: "Lister over lærebedrifter før søknadsfristen.",
    weNeed: "Lærlinger som vil fortelle.",
    relation: "Har elever fra alle seks kommunene.",
  },
};

/** How some saw it otherwise, and the region itself in the winter. A null member is the region. */
export const memberViews: {
  stakeholder: string;
  member: string | null;
  day: string;
  interest: number;
  influence: number;
  note?: string;
}[] = [
  { stakeholder: "sh-03", member: "lysfjord", day: "2026-08-20", interest: 3, influence: 3 },
  {
    stakeholder: "sh-03",
    member: "haukvik",
    day: "2026-08-20",
    interest: 1,
    influence: 3,
    note: "Mest opptatt av ferja, som vi ser det.",
  },
  { stakeholder: "sh-04", member: null, day: "2026-02-11", interest: 1, influence: 2 },
  { stakeholder: "sh-12", member: "tverrdal", day: "2026-08-20", interest: 1, influence: 3 },
  { stakeholder: "sh-14", member: "elvemo", day: "2026-08-20", interest: 3, influence: 2 },
  { stakeholder: "sh-14", member: "granheim", day: "2026-08-20", interest: 3, influence: 0 },
  { stakeholder: "sh-17", member: null, day: "2026-02-11", interest: 2, influence: 1 },
  { stakeholder: "sh-17", member: "oyvaer", day: "2026-08-20", interest: 3, influence: 3 },
  { stakeholder: "sh-17", member: "elvemo", day: "2026-08-20", interest: 1, influence: 1 },
  { stakeholder: "sh-19", member: null, day: "2026-02-11", interest: 1, influence: 1 },
  { stakeholder: "sh-19", member: "haukvik", day: "2026-08-20", interest: 3, influence: 1 },
  { stakeholder: "sh-24", member: "granheim", day: "2026-08-20", interest: 3, influence: 1 },
];

/** Those whose last contact was no meeting of the calendar. */
export const loggedContacts: {
  stakeholder: string;
  kind: ActivityKind;
  day: string;
  locale: TextLocale;
  title: string;
}[] = [
  {
    stakeholder: "sh-02",
    kind: "call",
    day: "2026-11-05",
    locale: "nb",
    title: "Telefon med ordføreren i Elvemo om treindustrien",
  },
  {
    stakeholder: "sh-03",
    kind: "conversation",
    day: "2026-10-15",
    locale: "nn",
    title: "Samtale med ordføraren i Lysfjord om ferja",
  },
  {
    stakeholder: "sh-04",
    kind: "conversation",
    day: "2026-09-30",
    locale: "nb",
    title: "Samtale med ordføreren i Granheim om nytten",
  },
  {
    stakeholder: "sh-05",
    kind: "call",
    day: "2026-11-17",
    locale: "nn",
    title: "Telefon med ordføraren i Tverrdal",
  },
  { stakeholder: "sh-06", kind: "call", day: "2026-11-03", locale: "nb", title: "Telefon med ordføreren i Øyvær" },
  {
    stakeholder: "sh-07",
    kind: "conversation",
    day: "2026-08-28",
    locale: "nb",
    title: "Samtale med gruppelederne i opposisjonen i Haukvik",
  },
  { stakeholder: "sh-12", kind: "call", day: "2026-06-18", locale: "nb", title: "Telefon med Statsforvalteren" },
  { stakeholder: "sh-14", kind: "visit", day: "2026-10-22", locale: "nb", title: "Besøk hos Elvemo Trevareklynge" },
  { stakeholder: "sh-15", kind: "visit", day: "2026-09-02", locale: "nn", title: "Besøk hos Lysfjord Fruktlager" },
  {
    stakeholder: "sh-16",
    kind: "call",
    day: "2026-10-01",
    locale: "nb",
    title: "Telefon med Granheim Meieri om transport",
  },
  {
    stakeholder: "sh-17",
    kind: "email",
    day: "2026-11-14",
    locale: "nb",
    title: "E-post fra Øyvær Havbruk om boliger til ansatte",
  },
  {
    stakeholder: "sh-18",
    kind: "conversation",
    day: "2026-07-01",
    locale: "nb",
    title: "Samtale med fagforeningene om arbeidsforhold",
  },
  {
    stakeholder: "sh-19",
    kind: "visit",
    day: "2026-11-06",
    locale: "nb",
    title: "Besøk ved Haukvik videregående skole",
  },
  {
    stakeholder: "sh-20",
    kind: "conversation",
    day: "2026-05-12",
    locale: "nb",
    title: "Samtale med ungdomsrådene om jobber og læreplasser",
  },
  {
    stakeholder: "sh-21",
    kind: "conversation",
    day: "2026-06-03",
    locale: "nb",
    title: "Samtale med eldrerådene om buss og tjenester",
  },
  {
    stakeholder: "sh-22",
    kind: "conversation",
    day: "2026-04-21",
    locale: "nb",
    title: "Samtale med mottaksnettverket om språkpraksis",
  },
  {
    stakeholder: "sh-23",
    kind: "call",
    day: "2026-11-18",
    locale: "nb",
    title: "Telefon med lokalmediene om lærekontraktene",
  },
  {
    stakeholder: "sh-24",
    kind: "conversation",
    day: "2026-08-14",
    locale: "nb",
    title: "Samtale med aksjonsgruppa om åpne møter",
  },
];
