// The page of a link, asked as the browser of a phone asks: what it shows, and what its forms do.
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { decisions, textVersions } from "#db/schema/approvals.ts";
import type { Contact } from "#db/schema/contacts.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { standing } from "~/approvals/approvals.queries.server.ts";
import { ensureLink, revokeLink } from "~/links/links.commands.server.ts";
import { tokenOf } from "~/links/token.server.ts";
import { setClock } from "~/platform/clock.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { getRelease } from "~/press/releases.queries.server.ts";
import { useDatabase } from "../../../tests/support/database.ts";
import { aPressDesk, aRelease, ask, type Desk, minutes, retitle } from "../../../tests/support/factories/press.ts";
import { longAgo } from "../../../tests/support/factories.ts";
import { seenField, wordsField } from "../form.ts";
import { ownQuotes } from "../own-quotes.ts";
import { quoteOf } from "../quote-line.ts";
import { closeSubject } from "../versions.commands.server.ts";
import { action, loader } from "./answer.tsx";

useDatabase();
beforeAll(() => setClock({ now: () => minutes(30) }));
afterAll(() => setClock(undefined));

/** Everyone has been asked about one release: three members and the person quoted. */
async function anAskedRelease() {
  const desk = await aPressDesk();
  const releaseId = await aRelease(desk);
  await ask(desk, releaseId);
  const contact = (member: { id: string }) => desk.contacts.get(member.id) as Contact;
  return { desk, releaseId, granheim: contact(desk.granheim), lysfjord: contact(desk.lysfjord), speaker: desk.speaker };
}

async function linkTo({ region }: Desk, contactId: string, expiresAt = minutes(100_000)) {
  const wanted = {
    regionId: region.id,
    purpose: "approval" as const,
    holderId: contactId,
    subject: randomUUID(),
    expiresAt,
  };
  return inTransaction((db) => ensureLink(db, longAgo, wanted));
}

const tokenTo = async (desk: Desk, contactId: string) => tokenOf(await linkTo(desk, contactId));

const asked = (token: string, init?: RequestInit) => ({
  request: new Request(`https://framsnakk.example/l/${token}`, init),
  params: { token },
  context: {} as never,
});

const open = async (token: string) => loader(asked(token));

type Fields = { subjectId: string; comment: string; [field: string]: string };

/** The fields of the form of the first text, as they stand when the page is opened. */
async function formOn(token: string): Promise<Fields> {
  const { texts } = await open(token);
  const [text] = texts;
  if (!text) throw new Error("nothing to answer");
  const concerns = text.own.map(({ concern }) => concern);
  return {
    subjectId: text.id,
    comment: "",
    ...Object.fromEntries(text.own.map(({ concern, hash }) => [seenField(concern), hash])),
    ...Object.fromEntries(
      ownQuotes(text.reading, concerns).map((quote) => [wordsField(quote.key), quoteOf(quote.text).text]),
    ),
  };
}

/** What the action answers: where it leads, or the problems. */
async function press(
  token: string,
  fields: Fields,
): Promise<{ to: string } | { status: number; codes: string[]; fields: (string | undefined)[] }> {
  try {
    const answer = await action(asked(token, { method: "POST", body: new URLSearchParams(fields) }));
    const { data, init } = answer as { data: unknown; init: { status: number } };
    if (!isRejection(data)) throw new Error("neither a problem nor a way on");
    expect(data.values.comment).toEqual([fields.comment]);
    return {
      status: init.status,
      codes: data.problems.map(({ code }) => code),
      fields: data.problems.map(({ field }) => field),
    };
  } catch (thrown) {
    if (thrown instanceof Response) return { to: `${thrown.status} ${thrown.headers.get("Location")}` };
    throw thrown;
  }
}

const states = async (desk: Desk, releaseId: string) =>
  Object.fromEntries(
    (await standing(desk.owner, read, releaseId)).map(({ memberName, contactName, state }) => [
      memberName ?? contactName,
      state,
    ]),
  );

describe("opening", () => {
  it("changes nothing, however often, and shows the person's own language and text", async () => {
    const { desk, lysfjord } = await anAskedRelease();
    const token = await tokenTo(desk, lysfjord.id);
    const before = [await read.select().from(decisions), await read.select().from(deliveries)];
    const view = await open(token);
    await open(token);
    expect([await read.select().from(decisions), await read.select().from(deliveries)]).toEqual(before);
    expect(view).toMatchObject({ pageLocale: "nn", regionName: "Nordvågregionen", person: { memberName: "Lysfjord" } });
    expect(view.texts.map(({ title, waits }) => [title, waits])).toEqual([[view.texts[0]?.title, true]]);
    expect(new Set(view.texts[0]?.reading.map(({ part }) => part))).not.toContain(desk.granheim.id);
  });

  it("tells nobody what the others have said", async () => {
    const { desk, granheim, lysfjord } = await anAskedRelease();
    const token = await tokenTo(desk, granheim.id);
    await press(token, { ...(await formOn(token)), intent: "requestChange", comment: "Bare mellom oss." });
    const view = await open(await tokenTo(desk, lysfjord.id));
    expect(JSON.stringify(view)).not.toContain("Bare mellom oss.");
  });

  it.each([
    ["made up", 404, "unknown", async () => "A".repeat(43)],
    ["expired", 410, "expired", async (desk: Desk, id: string) => tokenOf(await linkTo(desk, id, minutes(1)))],
    [
      "withdrawn",
      410,
      "revoked",
      async (desk: Desk, id: string) => {
        const link = await linkTo(desk, id);
        await inTransaction((db) => revokeLink(db, desk.owner, longAgo, link.id));
        return tokenOf(link);
      },
    ],
  ] as const)("a link that is %s is refused, both ways", async (_, status, reason, make) => {
    const { desk, granheim } = await anAskedRelease();
    const token = await make(desk, granheim.id);
    const refused = { data: { kind: "link", reason }, init: { status } };
    await expect(open(token)).rejects.toMatchObject(refused);
    await expect(
      action(asked(token, { method: "POST", body: new URLSearchParams({ intent: "approve" }) })),
    ).rejects.toMatchObject(refused);
  });
});

describe("answering", () => {
  it("approves, and shows what was approved by whom and when", async () => {
    const { desk, releaseId, granheim } = await anAskedRelease();
    const token = await tokenTo(desk, granheim.id);
    const form = { ...(await formOn(token)), intent: "approve" };
    expect(await press(token, form)).toEqual({ to: `303 /l/${token}#text-${form.subjectId}` });
    expect(await press(token, form)).toEqual({ to: `303 /l/${token}#text-${form.subjectId}` });
    const [text] = (await open(token)).texts;
    expect(text).toMatchObject({
      waits: false,
      own: [{ state: "approved", by: granheim.name, at: minutes(30), via: "link" }],
    });
    expect(await states(desk, releaseId)).toMatchObject({ Granheim: "approved", Lysfjord: "waiting" });
    const receipts = (await read.select().from(deliveries)).filter(
      ({ causeKind, contactId }) => causeKind === "receipt" && contactId === granheim.id,
    );
    expect(receipts).toHaveLength(1);
  });

  it("asks for a change only with a comment, and can be done over", async () => {
    const { desk, releaseId, granheim } = await anAskedRelease();
    const token = await tokenTo(desk, granheim.id);
    const form = await formOn(token);
    expect(await press(token, { ...form, intent: "requestChange", comment: " " })).toEqual({
      status: 422,
      codes: ["approvals:refusal.commentMissing"],
      fields: ["comment"],
    });
    await press(token, { ...form, intent: "requestChange", comment: "Rett tallet." });
    expect(await states(desk, releaseId)).toMatchObject({ Granheim: "changesRequested" });
    await press(token, { ...form, intent: "approve" });
    expect(await states(desk, releaseId)).toMatchObject({ Granheim: "approved" });
  });

  it("is refused when the text changed meanwhile: the change is shown and the comment kept", async () => {
    const { desk, releaseId, granheim } = await anAskedRelease();
    const token = await tokenTo(desk, granheim.id);
    const form = { ...(await formOn(token)), intent: "approve", comment: "Fint." };
    await retitle(desk, releaseId, "En annen tittel", minutes(20));
    expect(await press(token, form)).toMatchObject({ status: 422, codes: ["approvals:refusal.changedMeanwhile"] });
    const changed = (await open(token)).texts[0]?.changes.filter(({ change }) => change !== "none");
    expect(changed?.map(({ key }) => key)).toEqual(["core.title"]);
    expect(await states(desk, releaseId)).toMatchObject({ Granheim: "waiting" });
  });

  it("is refused kindly when all is closed, and then nothing waits", async () => {
    const { desk, releaseId, granheim } = await anAskedRelease();
    const token = await tokenTo(desk, granheim.id);
    const form = { ...(await formOn(token)), intent: "approve" };
    await inTransaction((db) => closeSubject(db, desk.owner, minutes(20), releaseId));
    expect(await press(token, form)).toMatchObject({ status: 422, codes: ["approvals:refusal.closed"] });
    expect((await open(token)).texts).toEqual([]);
  });

  it("is refused for a text of somebody else, whatever the form says", async () => {
    const { desk, releaseId, granheim } = await anAskedRelease();
    const other = await anAskedRelease();
    const form = { ...(await formOn(await tokenTo(desk, granheim.id))), intent: "approve" };
    const foreign = await tokenTo(other.desk, other.granheim.id);
    expect(await press(foreign, form)).toMatchObject({ codes: ["approvals:refusal.closed"] });
    expect(await states(desk, releaseId)).toMatchObject({ Granheim: "waiting" });
  });
});

describe("a quote", () => {
  const quoteField = (form: Fields) => Object.keys(form).find((name) => name.startsWith("words.")) ?? "";

  it("is rewritten and approved in one step; those it concerns are asked again, no others", async () => {
    const { desk, releaseId, granheim, speaker } = await anAskedRelease();
    for (const contact of desk.contacts.values()) {
      const token = await tokenTo(desk, contact.id);
      await press(token, { ...(await formOn(token)), intent: "approve" });
    }
    const token = await tokenTo(desk, speaker.id);
    const form = await formOn(token);
    const rewritten = {
      ...form,
      intent: "rewrite",
      [quoteField(form)]: "Svaret kom\r\nsamme dag.",
      comment: "Kortere slik.",
    };
    expect(await press(token, rewritten)).toMatchObject({ to: expect.stringContaining("303") });
    const versions = (await read.select().from(textVersions)).length;
    // The second half of a double click was sent from the text before the rewriting.
    expect(await press(token, rewritten)).toMatchObject({ to: expect.stringContaining("303") });
    expect((await read.select().from(textVersions)).length).toBe(versions);
    expect(await states(desk, releaseId)).toEqual({
      Granheim: "changedSince",
      Lysfjord: "changedSince",
      Øyvær: "changedSince",
      "Reidun Hestvoll": "approved",
    });
    const { text } = await getRelease(desk.owner, read, minutes(30), releaseId);
    expect(text.quotes[0]?.text).toBe("Svaret kom\nsamme dag.");
    const [seen] = (await open(await tokenTo(desk, granheim.id))).texts;
    expect(seen?.changes.filter(({ change }) => change !== "none").map(({ kind }) => kind)).toEqual(["quote"]);
  });

  it("stands as it is: nothing is saved and nobody asked again", async () => {
    const { desk, releaseId, speaker } = await anAskedRelease();
    const before = (await read.select().from(textVersions)).length;
    const token = await tokenTo(desk, speaker.id);
    await press(token, { ...(await formOn(token)), intent: "rewrite" });
    expect((await read.select().from(textVersions)).length).toBe(before);
    expect(await states(desk, releaseId)).toMatchObject({ "Reidun Hestvoll": "approved", Granheim: "waiting" });
  });

  it.each([
    ["approve", "Noe helt annet.", "approvals:refusal.quoteTouched"],
    ["rewrite", "  ", "approvals:refusal.quoteMissing"],
  ])("%s with «%s» is asked about, not guessed", async (intent, words, code) => {
    const { desk, releaseId, speaker } = await anAskedRelease();
    const token = await tokenTo(desk, speaker.id);
    const form = await formOn(token);
    const field = quoteField(form);
    expect(await press(token, { ...form, intent, [field]: words })).toEqual({
      status: 422,
      codes: [code],
      fields: [field],
    });
    expect(await states(desk, releaseId)).toMatchObject({ "Reidun Hestvoll": "waiting" });
  });

  it("begun and not finished goes with the wish for a change", async () => {
    const { desk, speaker } = await anAskedRelease();
    const token = await tokenTo(desk, speaker.id);
    const form = await formOn(token);
    await press(token, { ...form, intent: "requestChange", comment: "Ikke slik.", [quoteField(form)]: "Heller slik." });
    expect((await open(token)).texts[0]?.own[0]?.comment).toBe("Ikke slik.\n\n«Heller slik.»");
  });
});
