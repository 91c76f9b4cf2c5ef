// What people have answered and said. demo-region.json has none of it: it is made up here, to fit what it tells. Pure rows.
import type { feedback } from "#db/schema/feedback.ts";
import { demoId } from "./ids.ts";
import { at, userNamed, type World } from "./world.ts";

type Said = {
  id: string;
  on: string;
  time: string;
  name: string;
  organisation?: string;
  email?: string;
  member: string;
  kind: NonNullable<(typeof feedback.$inferInsert)["kind"]>;
  via: "form" | "phone" | "meeting";
  business?: boolean;
  horizon?: "short" | "long";
  /** The update it answers. */
  update?: string;
  locale: "nb" | "nn";
  text: string;
  owner: "us-01" | "us-02";
  answer?: { on: string; time: string; via: "mail" | "phone"; text: string };
  /** Needed no answer. */
  closedOn?: string;
};

const said: readonly Said[] = [
  {
    id: "fb-01",
    on: "2026-09-09",
    time: "14:20",
    name: "Håvard Lienes",
    organisation: "Lienes Mekaniske",
    email: "havard@lienesmek.example",
    member: "elvemo",
    kind: "question",
    via: "form",
    business: true,
    update: "up-04",
    locale: "nb",
    text: "Vi er åtte ansatte og har aldri hatt lærling. Kan vi dele en lærling med nabobedriften, og hvem har da ansvaret?",
    owner: "us-01",
    answer: {
      on: "2026-09-14",
      time: "10:05",
      via: "mail",
      text: "Ja. Opplæringskontoret i Elvemo kan stå som lærebedrift for dere begge. De har gjort det for tre andre verksteder i år, og ringer deg denne uka.",
    },
  },
  {
    id: "fb-02",
    on: "2026-09-16",
    time: "20:45",
    name: "Ingvild Rødset",
    email: "ingvild.rodset@epost.example",
    member: "lysfjord",
    kind: "question",
    via: "form",
    update: "up-05",
    locale: "nn",
    text: "Eg går siste året på vidaregåande og vil bli elektrikar. Finst det læreplass i Lysfjord, eller må eg til Haukvik?",
    owner: "us-02",
    answer: {
      on: "2026-09-22",
      time: "09:30",
      via: "mail",
      text: "To bedrifter i Lysfjord tek inn elektrikarlærling neste haust. Vi har sendt deg namna, og rådgjevaren på skulen din veit om det.",
    },
  },
  {
    id: "fb-03",
    on: "2026-09-23",
    time: "08:10",
    name: "Arnt Nesse",
    member: "oyvaer",
    kind: "praise",
    via: "form",
    update: "up-06",
    locale: "nb",
    text: "Nå rekker jeg ferja etter kveldsvakt. Det har jeg ikke gjort på fjorten år. Takk til dem som fikk det til.",
    owner: "us-01",
    closedOn: "2026-09-23",
  },
  {
    id: "fb-04",
    on: "2026-10-21",
    time: "11:15",
    name: "Siri Granmo",
    organisation: "Granheim Sveis og Montasje",
    email: "siri@granheimsveis.example",
    member: "granheim",
    kind: "initiative",
    via: "form",
    business: true,
    update: "up-09",
    locale: "nb",
    text: "Vi er fem verksteder som vil levere til batteriverkstedet, men hver for oss er vi for små. Kan dere hjelpe oss å by sammen? Vi stiller med en som kan lede det.",
    owner: "us-01",
    answer: {
      on: "2026-10-23",
      time: "13:40",
      via: "phone",
      text: "Ringte Siri. Næringssjefen i Elvemo inviterer de fem og innkjøperen på verkstedet til et møte, og vi følger det opp i desember.",
    },
  },
  {
    id: "fb-05",
    on: "2026-11-04",
    time: "19:05",
    name: "Gunnhild Tveit",
    email: "gunnhild.tveit@epost.example",
    member: "tverrdal",
    kind: "complaint",
    via: "form",
    update: "up-11",
    locale: "nn",
    text: "Bustadkartet viser ingen tomter i Tverrdal, men kommunen har sju ledige ved skulen. Då ser det ut som om vi ikkje vil ha folk.",
    owner: "us-02",
    answer: {
      on: "2026-11-06",
      time: "14:15",
      via: "mail",
      text: "Du har rett, og det er retta. Tomtene ved skulen står på kartet no. Takk for at du sa frå.",
    },
  },
  {
    id: "fb-06",
    on: "2026-11-10",
    time: "16:30",
    name: "Per Olav Haugen",
    organisation: "kommunestyremedlem",
    email: "per.olav.haugen@granheim.example",
    member: "granheim",
    kind: "question",
    via: "form",
    update: "up-12",
    locale: "nb",
    text: "Hva har kveldsbussen kostet per passasjer så langt, og hva er Granheims del? Jeg må kunne svare på det i budsjettdebatten.",
    owner: "us-01",
  },
  {
    id: "fb-07",
    on: "2026-11-19",
    time: "09:45",
    name: "Ragnar Sjøli",
    organisation: "Haukvik Industripark",
    member: "haukvik",
    kind: "signal",
    via: "meeting",
    business: true,
    horizon: "long",
    locale: "nb",
    text: "Sa på frokostmøtet: Fra 2028 mangler de minst tretti sveisere. Skal det bli lærlinger av det, må skoleplassene søkes om før sommeren.",
    owner: "us-01",
  },
];

export const feedbackRows = (world: World): (typeof feedback.$inferInsert)[] =>
  said.map((one) => {
    const owner = userNamed(world, one.owner);
    const receivedAt = at(world, one.on, one.time);
    const answeredAt = one.answer ? at(world, one.answer.on, one.answer.time) : null;
    const closedAt = one.closedOn ? at(world, one.closedOn, "15:00") : null;
    const update = world.data.updates.find(({ id }) => id === one.update);
    return {
      id: demoId(one.id),
      regionId: world.regionId,
      name: one.name,
      email: one.email ?? null,
      organisation: one.organisation ?? "",
      memberId: demoId(one.member),
      kind: one.kind,
      business: one.business ?? false,
      horizon: one.horizon ?? null,
      via: one.via,
      aboutType: update ? "update" : null,
      aboutId: update ? demoId(update.id) : null,
      aboutTitle: update ? world.shift.text(update.title, update.locale) : "",
      text: one.text,
      locale: one.locale,
      receivedAt,
      ownerUserId: demoId(one.owner),
      ownerName: owner.name,
      answer: one.answer?.text ?? "",
      answeredAt,
      answeredByName: one.answer ? owner.name : "",
      answeredVia: one.answer?.via ?? null,
      closedAt,
      createdAt: receivedAt,
      changedAt: answeredAt ?? closedAt ?? receivedAt,
    };
  });
