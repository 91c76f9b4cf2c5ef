import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { deliveries } from "#db/schema/delivery.ts";
import type { LanguageForm } from "#db/schema/regions.ts";
import type { Locale } from "~/platform/locale.ts";
import { useDatabase } from "../../tests/support/database.ts";
import {
  anAnswer,
  anAskedText,
  aSubject,
  asking,
  aVersion,
  november,
} from "../../tests/support/factories/approvals.ts";
import { receiptHandler, requestHandler } from "./causes.server.ts";
import { closeSubject } from "./versions.commands.server.ts";

useDatabase();

type Options = { form?: LanguageForm; own?: Locale; kind?: "ask" | "reminder"; answerBy?: Date | null };

/** The leader has asked everyone on Thursday, to go out on the last of November. */
async function aWorld({ form, own, kind = "ask", answerBy }: Options = {}) {
  const world = await anAskedText({ asked: false, form, own });
  const everyone = [world.tore.id, world.vegard.id, world.reidun.id];
  const wish = { answerBy, plannedFor: november(7, 0, 30) };
  await asking(world, november(8), everyone, wish);
  if (kind === "reminder") {
    await inTransaction((db) => db.delete(deliveries).where(eq(deliveries.regionId, world.regionId)));
    await asking(world, november(8, 30), everyone, { ...wish, kind });
  }
  return world;
}

async function deliveryTo(contactId: string, kind: string) {
  const rows = await read.select().from(deliveries).where(eq(deliveries.contactId, contactId));
  const row = rows.find(({ causeKind }) => causeKind === kind);
  if (!row) throw new Error(`no ${kind} to ${contactId}`);
  return { cause: { kind, id: row.causeId, regionId: row.regionId }, recipient: { contactId, locale: row.locale } };
}

async function requestMail(contactId: string, now = november(9)) {
  const { cause, recipient } = await deliveryTo(contactId, "request");
  return requestHandler.compose(read, cause, recipient, now);
}

const flat = (text: string) => text.replace(/\s+/g, " ");

describe("the request as it leaves", () => {
  it("says who needs what by when, holds the whole text, one button, why, and whom to ask", async () => {
    const world = await aWorld();
    const mail = await requestMail(world.tore.id);
    expect(mail.subject).toBe("Godkjenn innen 26. november: «Bedriftene får svar»");
    expect(mail).toMatchObject({ fromName: "Torunn Elvestrand, Nordvågregionen", replyTo: "torunn@nordvag.example" });
    const text = flat(mail.text);
    for (const said of [
      "Hei, Tore",
      "Vi trenger svar fra Øyvær innen torsdag 26. november kl. 12.",
      "Pressemeldingen skal etter planen ut mandag 30. november kl. 8.",
      "Les og svar: {{link}}",
      "BEDRIFTENE FÅR SVAR",
      "Svartiden er halvert.",
      "– Nå vet jeg hvem som har saken min, sier Reidun Hestvoll, daglig leder.",
      "Lokal versjon for Øyvær",
      "Svar til Øyvær",
      "Reidun Hestvoll godkjenner sitatet selv, men har ikke svart ennå.",
      "ring meg på +47 00 00 00 01",
      "Hilsen Torunn Elvestrand, prosjektleder",
      "Du får denne e-posten fordi du godkjenner pressemeldinger for Øyvær.",
      "gjelder til 26. desember",
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain("[[");
    expect(mail.html.match(/href="\{\{link\}\}"/g)).toHaveLength(1);
    expect(mail.html).toContain('lang="nb-NO"');
  });

  it("marks what changed, in both forms, also what was only taken out", async () => {
    const world = await aWorld();
    const blocks = world.text({ body: "Svartiden er halvert i hele regionen.", title: "Bedriftene svar" });
    await aVersion(world.actor, november(9), world.subjectId, { blocks, parties: world.parties });
    const mail = await requestMail(world.tore.id, november(10));
    expect(mail.html).toMatch(/<ins[^>]*>i hele regionen<\/ins>/);
    expect(mail.html).toContain("<s>får</s>");
    const text = flat(mail.text);
    expect(text).toContain(
      "2 steder er endret siden du fikk teksten torsdag 19. november. Det nye står mellom [[ og ]].",
    );
    expect(text).toContain("[[i hele regionen]]");
    expect(text).toContain("[[TATT UT: FÅR]]");
  });

  it("counts from the last answer, where there is one", async () => {
    const world = await aWorld();
    await anAnswer(world, world.tore.id, "approved", { now: november(13) });
    await aVersion(world.actor, november(9, 0, 20), world.subjectId, {
      blocks: world.text({ local: "Raskere svar til Øyvær" }),
      parties: world.parties,
    });
    const text = flat((await requestMail(world.tore.id, november(10, 0, 20))).text);
    expect(text).toContain("Ett sted er endret siden du svarte torsdag 19. november.");
    expect(text).toContain("[[Raskere svar]] til Øyvær");
  });

  it("lists all that waits for the person when it leaves, and only that", async () => {
    const world = await aWorld();
    const second = await aSubject(world.actor, {
      blocks: world.text({ title: "Havna åpner" }),
      parties: world.parties,
      title: "Havna åpner",
    });
    await asking({ ...world, subjectId: second }, november(8), [world.tore.id]);
    const both = await requestMail(world.tore.id);
    expect(both.subject).toBe("Godkjenn innen 26. november: 2 tekster fra Nordvågregionen");
    expect(both.text).toContain("HAVNA ÅPNER");
    await anAnswer(world, world.tore.id, "approved", { now: november(13) });
    const one = await requestMail(world.tore.id, november(14));
    expect(one.subject).toContain("«Havna åpner»");
    expect(one.text).not.toContain("BEDRIFTENE FÅR SVAR");
  });

  it("asks the person quoted about the quote, and shows it where it stands", async () => {
    const world = await aWorld();
    const text = flat((await requestMail(world.reidun.id)).text);
    expect(text).toContain("Vi trenger at du godkjenner sitatet ditt innen torsdag 26. november kl. 12.");
    expect(text).toContain("skrive det om");
    expect(text).toContain("fordi du er sitert");
    expect(text).toContain("Svartiden er halvert.");
    expect(text).not.toContain("Lokal versjon for Øyvær");
  });

  it.each<[string, Options, Date, string]>([
    ["within a week", { answerBy: november(11, 0, 24) }, november(9), "Godkjenn innen tirsdag: «Bedriftene får svar»"],
    ["no deadline", { answerBy: null }, november(9), "Godkjenn: «Bedriftene får svar»"],
    ["past it", {}, november(9, 0, 27), "Vi mangler svaret ditt: «Bedriftene får svar»"],
    ["a reminder", { kind: "reminder" }, november(9), "Påminnelse: Godkjenn innen 26. november: «Bedriftene får svar»"],
    ["a nynorsk municipality", { form: "nn" }, november(9), "Godkjenn innan 26. november: «Bedriftene får svar»"],
    ["a neutral municipality", { form: "neutral" }, november(9), "Godkjenn innen 26. november: «Bedriftene får svar»"],
    [
      "one who reads English",
      { form: "nn", own: "en" },
      november(9),
      "Please approve by 26 November: “Bedriftene får svar”",
    ],
  ])("subject: %s", async (_, options, now, subject) => {
    expect((await requestMail((await aWorld(options)).tore.id, now)).subject).toBe(subject);
  });

  it.each<[Locale, string[]]>([
    [
      "nn",
      [
        "Vi treng svar frå Øyvær innan torsdag 26. november kl. 12.",
        "Éin stad er endra sidan du fekk teksten torsdag 19. november. Det nye står mellom [[ og ]].",
        "Les og svar: {{link}}",
      ],
    ],
    [
      "en",
      [
        "We need an answer from Øyvær by Thursday 26 November at 12:00.",
        "One place has changed since you got the text on Thursday 19 November. What is new stands between [[ and ]].",
        "Read and answer: {{link}}",
      ],
    ],
  ])("in %s, with the text in its own language", async (own, sentences) => {
    const world = await aWorld({ own });
    await aVersion(world.actor, november(9), world.subjectId, {
      blocks: world.text({ local: "Raskere svar" }),
      parties: world.parties,
    });
    const mail = await requestMail(world.tore.id, november(10));
    const text = flat(mail.text);
    for (const sentence of sentences) expect(text).toContain(sentence);
    expect(text).toContain("sier Reidun Hestvoll");
    expect(mail.html).toContain('lang="nb-NO"');
  });
});

describe("the gate", () => {
  const gate = async (contactId: string) =>
    requestHandler.gate(read, (await deliveryTo(contactId, "request")).cause, november(14));
  const nothing = { pass: "cancel", reason: "approvals:reason.nothingWaits" };

  it("lets it go while something waits", async () =>
    expect(await gate((await aWorld()).tore.id)).toEqual({ pass: "go" }));

  it("cancels it when the person has answered", async () => {
    const world = await aWorld();
    await anAnswer(world, world.tore.id, "changesRequested", { now: november(13), comment: "Rett tallet." });
    expect(await gate(world.tore.id)).toEqual(nothing);
    expect(await gate(world.reidun.id)).toEqual({ pass: "go" });
    await expect(requestMail(world.tore.id, november(14))).rejects.toThrow("nothing waits");
  });

  it("cancels it when the text is closed", async () => {
    const world = await aWorld();
    await inTransaction((db) => closeSubject(db, world.actor, november(9), world.subjectId));
    expect(await gate(world.tore.id)).toEqual(nothing);
  });
});

describe("the receipt", () => {
  const receipt = async (contactId: string, now = november(14)) => {
    const { cause, recipient } = await deliveryTo(contactId, "receipt");
    expect(await receiptHandler.gate()).toEqual({ pass: "go" });
    return receiptHandler.compose(read, cause, recipient, now);
  };

  it("holds exactly what was approved, also after the text has changed", async () => {
    const world = await aWorld();
    await anAnswer(world, world.tore.id, "approved", { now: november(13), comment: "Fint." });
    await aVersion(world.actor, november(14), world.subjectId, {
      blocks: world.text({ title: "Ny tittel", body: "Noe annet." }),
      parties: world.parties,
    });
    const mail = await receipt(world.tore.id, november(15));
    const text = flat(mail.text);
    expect(mail.subject).toBe("Kvittering: Du godkjente «Bedriftene får svar»");
    expect(text).toContain("Torsdag 19. november kl. 14 godkjente du denne teksten for Øyvær.");
    expect(text).toContain("Du skrev: Fint.");
    expect(text).toContain("Svartiden er halvert.");
    expect(text).not.toContain("Noe annet");
    expect(mail.replyTo).toBe("torunn@nordvag.example");
  });

  it("says what was asked for, of the quote alone to the person quoted", async () => {
    const world = await aWorld();
    await anAnswer(world, world.reidun.id, "changesRequested", { now: november(13), comment: "Stryk meg." });
    const mail = await receipt(world.reidun.id);
    expect(mail.subject).toBe("Kvittering: Du ba om endring i «Bedriftene får svar»");
    const text = flat(mail.text);
    expect(text).toContain("Torsdag 19. november kl. 14 ba du om endring i sitatet ditt.");
    expect(text).toContain("Du skrev: Stryk meg.");
    expect(text).not.toContain("Svartiden");
  });

  it.each<[Locale, string]>([
    ["nn", "Torsdag 19. november kl. 14 godkjende du denne teksten for Øyvær."],
    ["en", "Thursday 19 November at 14:00 you approved this text for Øyvær."],
  ])("in %s", async (own, sentence) => {
    const world = await aWorld({ own });
    await anAnswer(world, world.tore.id, "approved", { now: november(13) });
    expect(flat((await receipt(world.tore.id)).text)).toContain(sentence);
  });
});
