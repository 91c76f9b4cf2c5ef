import { describe, expect, it } from "vitest";
import type { Member, Region } from "#db/schema/regions.ts";
import { aText } from "#tests/support/factories/press.ts";
import { longAgo } from "#tests/support/factories.ts";
import { env } from "~/platform/env.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { contentOf, type PressMails, renderPressMails } from "./press-mail.server.ts";
import type { Recipient, Variant } from "./recipients.ts";

const region: Region = {
  id: "nordvag",
  slug: "nordvag",
  name: "Nordvågregionen",
  legalForm: "",
  locale: "nb",
  timeZone: "Europe/Oslo",
  approvalRule: "all",
  toldThreshold: 0.8,
  startedOn: null,
  createdAt: longAgo,
};
const member = (name: string): Member => ({
  id: name.toLowerCase(),
  regionId: region.id,
  name,
  displayName: `${name} kommune`,
  languageForm: "nb",
  code: "",
  population: null,
  strengths: null,
  availableHours: null,
  committedHours: null,
  capacitySaidOn: null,
  leftAt: null,
  sortKey: name.toLowerCase(),
});
const quote = {
  key: "q",
  speakerId: "r",
  name: "Reidun Hestvoll",
  title: "daglig leder",
  text: "Nå vet jeg hvem som har saken min",
};
const local = {
  memberId: "granheim",
  locale: "nb" as const,
  title: "Granheim svarer fortest",
  lead: "",
  benefit: "Granheim svarer på to dager.",
  quotes: [],
  contact: null,
};
const sending: PressMails = {
  release: { slug: "svartiden-er-halvert" },
  region,
  members: [member("Granheim"), member("Lysfjord")],
  text: aText({
    quotes: [quote],
    image: { fileId: "f", alt: "Et kontor", caption: "Kontoret i Granheim.", credit: "Ingunn Strandvik" },
    local: [
      local,
      {
        ...local,
        memberId: "lysfjord",
        locale: "nn",
        title: "Lysfjord får svar",
        benefit: "Lysfjord får svar fortare.",
      },
    ],
  }),
  recipients: [],
  dueAt: new Date("2026-11-25T09:00:00Z"),
};
const mail = (variant: Variant, locale: Locale = "nb", change: Partial<PressMails> = {}) =>
  contentOf({ ...sending, ...change }, variant, locale).then(({ content }) => content);
const embargoed = { text: { ...sending.text, embargoUntil: "2026-11-26T05:00:00.000Z" } };

/** Where each of these stands in a text; every one must be there, in this order. */
const inOrder = (text: string, parts: readonly string[]) => {
  const places = parts.map((part) => text.indexOf(part));
  expect(places.includes(-1), `missing: ${parts.filter((part) => !text.includes(part)).join(" · ")}`).toBe(false);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
};

describe("the mail to the press", () => {
  it("says all of the release in its order, in both its forms", async () => {
    const { subject, html, text, fromName, replyTo } = await mail({ kind: "common" });
    expect([subject, fromName, replyTo]).toEqual([
      "Pressemelding: Svartiden er halvert",
      "Nordvågregionen",
      "torunn@nordvag.example",
    ]);
    const order = (title: string) => [
      "Nordvågregionen",
      "PRESSEMELDING",
      "25. november 2026",
      title,
      "Bedriftene venter fem dager på svar.",
      "Kommunene deler en innboks.",
      "– Nå vet jeg hvem som har saken min, sier Reidun Hestvoll, daglig leder.",
      "Fakta",
      "Fem virkedager, før ti.",
      "Torunn Elvestrand, prosjektleder",
      "+47 00 00 00 01",
      "Om Nordvågregionen",
      "Nordvågregionen er tre kommuner.",
      `${env.publicUrl}/press/nordvag/svartiden-er-halvert`,
      "/press/nordvag/svartiden-er-halvert/image/print",
      "Foto: Ingunn Strandvik",
    ];
    const body = html.slice(html.indexOf("PRESSEMELDING"));
    inOrder(text.replace(/\n(?!\n)/g, " "), order("SVARTIDEN ER HALVERT"));
    inOrder(body, order("Svartiden er halvert").slice(1));
    for (const form of [html, text]) {
      expect(form).toContain("{{link}}");
      expect(form).not.toContain("SPERREFRIST");
    }
  });

  it("carries the embargo on top and in the subject, and says when the press room opens", async () => {
    const { subject, text } = await mail({ kind: "common" }, "nb", embargoed);
    expect(subject).toBe("SPERREFRIST til torsdag 26. november 2026 kl. 6.00: Svartiden er halvert");
    inOrder(text, [
      "PRESSEMELDING",
      "SPERREFRIST til torsdag 26. november 2026 kl. 6.00",
      "SVARTIDEN ER HALVERT",
      "I presserommet fra torsdag",
    ]);
  });

  it("says nothing of an embargo that is over when it leaves", async () => {
    const { subject } = await mail({ kind: "common" }, "nb", { ...embargoed, dueAt: new Date("2026-11-26T05:00:00Z") });
    expect(subject).toBe("Pressemelding: Svartiden er halvert");
  });

  it("gives one member's version with its benefit and its own page", async () => {
    const { subject, text } = await mail({ kind: "local", memberId: "granheim" });
    expect(subject).toBe("Pressemelding: Granheim svarer fortest");
    inOrder(text, [
      "GRANHEIM SVARER FORTEST",
      "Granheim svarer på to dager.",
      "Kommunene deler",
      "Fem virkedager, før ti.",
      "/svartiden-er-halvert/granheim",
    ]);
  });

  it("gives the common text with each angle to one who covers several", async () => {
    const { html, text } = await mail({ kind: "angles", memberIds: ["granheim", "lysfjord"] });
    inOrder(text, [
      "SVARTIDEN ER HALVERT",
      "For hver kommune du dekker",
      "Granheim: Granheim svarer fortest",
      "Granheim svarer på to dager.",
      "Lysfjord: Lysfjord får svar",
    ]);
    expect(html).toContain('<span lang="nn-NO">Lysfjord får svar fortare.</span>');
  });

  it.each<[Locale, string[]]>([
    ["nn", ["Pressemelding:", "Kontakt", "Kjelde|Fakta", "presselista til"]],
    ["en", ["Press release:", "Contact", "Facts", "Unsubscribe here."]],
  ])("frames it in %s, and leaves the text in its own language", async (locale, words) => {
    const { subject, html, text } = await mail({ kind: "common" }, locale);
    for (const word of words) expect(`${subject}\n${text}`).toMatch(new RegExp(word));
    expect(html).toContain(locale === "nn" ? 'lang="nn-NO"' : 'lang="en-GB"');
    expect(html).toMatch(/<h1[^>]*lang="nb-NO"/);
  });

  it("escapes what people have written", async () => {
    const { html, text } = await mail({ kind: "common" }, "nb", {
      text: { ...sending.text, title: "<script>alert(1)</script> & co" },
    });
    expect(html).not.toContain("<script>alert");
    expect(text).toContain("<SCRIPT>ALERT(1)</SCRIPT> & CO");
  });

  it("is rendered once for each variant in each language that is read", async () => {
    const to = (variant: Variant, locale: Locale): Recipient => ({
      contactId: "",
      name: "",
      email: "a@b.example",
      outlets: [],
      locale,
      variant,
      reach: "reached",
    });
    const recipients = [
      to({ kind: "common" }, "nb"),
      to({ kind: "common" }, "nb"),
      to({ kind: "common" }, "nn"),
      to({ kind: "local", memberId: "granheim" }, "nb"),
    ];
    const contents = await renderPressMails({ ...sending, recipients });
    expect(contents.map(({ variant, locale }) => `${variant} ${locale}`)).toEqual([
      "common nb",
      "common nn",
      "local:granheim nb",
    ]);
  });
});
