// What the forms hold that several actions are sent, valid in every way.
import type { Ids } from "./routes.ts";

export function filled(ids: Ids & { newId: string }) {
  const success = {
    id: ids.newId,
    revision: "1",
    kind: "result",
    title: "Et resultat",
    locale: "nb",
    [`benefits.${ids.memberId}.sentence`]: "Bra for oss",
  };
  const text = { basedOnId: ids.versionId, versionId: ids.versionId, locale: "nb", title: "En tittel" };
  const release = {
    requestSeed: ids.newId,
    seenHash: "0".repeat(64),
    contactId: ids.contactId,
    "answerBy.date": "2099-01-04",
    "answerBy.time": "12:00",
  };
  const expectation = { id: ids.newId, revision: "1", memberId: ids.memberId, locale: "nb", text: "Vi håper" };
  const clipping = {
    id: ids.newId,
    revision: "1",
    title: "Et oppslag",
    outletName: "En avis",
    publishedOn: "2026-01-02",
    locale: "nb",
    memberIds: ids.memberId,
  };
  const draft = {
    id: ids.newId,
    title: "Et utkast",
    story: "",
    locale: "nb",
    memberId: ids.memberId,
    meaning: "Bra",
    value: "",
    measure: "",
    imageFileId: "",
    imageAlt: "",
    imageCredit: "",
    imageConsent: "",
    handedInByName: "Per",
    createdAt: "2026-01-02T10:00:00.000Z",
  };
  const said = { locale: "nb", text: "Teksten", message: "Budskapet", callToAction: "Bli med" };
  const heard = {
    id: ids.newId,
    revision: "1",
    name: "Siri",
    kind: "question",
    via: "phone",
    receivedOn: "2026-01-05",
  };
  const activity = {
    id: ids.newId,
    revision: "1",
    kind: "meeting",
    title: "Et møte",
    date: "2099-01-05",
    time: "12:00",
    locale: "nb",
    memberIds: ids.memberId,
  };
  const audience = {
    id: ids.newId,
    revision: "1",
    name: "En målgruppe",
    locale: "nb",
    idealDays: "30",
    longestDays: "45",
    shortestDays: "7",
    effortMinutes: "30",
    maxLix: "45",
    ruleRoles: "journalist",
  };
  const channel = {
    channel: ids.newId,
    [`channels.${ids.newId}.kind`]: "website",
    [`channels.${ids.newId}.label`]: "Nettsiden",
    [`channels.${ids.newId}.effortMinutes`]: "5",
    [`channels.${ids.newId}.confirmerIds`]: ids.contactId,
  };
  const update = {
    id: ids.newId,
    revision: "1",
    audienceId: ids.audienceId,
    channelId: ids.audienceId,
    title: "Et tiltak",
    body: "En tekst",
    locale: "nb",
    date: "2099-01-05",
    time: "09:00",
    imageAlt: "Et bilde",
  };
  const card = { id: ids.newId, revision: "1", title: "Feil tall", locale: "nb", likelihood: "2", consequence: "2" };
  const trouble = {
    id: ids.newId,
    scenarioId: "",
    title: "Feil tall",
    kind: "exercise",
    lifeAndHealth: "no",
    "aware.date": "2026-01-02",
    "aware.time": "09:00",
  };
  const stakeholder = {
    id: ids.newId,
    revision: "1",
    name: "En forening",
    contact: "new",
    nature: "organisation",
    category: "user",
    group: "business",
    memberId: ids.memberId,
  };
  const seen = { stakeholderId: ids.stakeholderId, memberId: ids.memberId, interest: "2", influence: "1" };
  return {
    success,
    text,
    release,
    expectation,
    clipping,
    draft,
    said,
    heard,
    activity,
    audience,
    channel,
    update,
    card,
    trouble,
    stakeholder,
    seen,
  };
}
