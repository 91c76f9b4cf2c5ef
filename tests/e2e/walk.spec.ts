// The walk, in ten steps: a result is recorded; the audiences are ranked; its message is put in their words; it becomes a
// release with local versions; everyone it names approves; an update takes its slot; both go out; press room, timeline and
// told follow; a goal moves; an ambassador is asked and answers. Every button that writes is clicked twice, and nothing
// comes out twice. The links are opened on a phone without an account.
import type { Browser, Locator, Page } from "@playwright/test";
import sharp from "sharp";
import { expect, expectAccessible, letterTo, linksIn, signIn, test } from "../support/browser.ts";
import type { Letter, Mailbox } from "../support/mailbox.ts";
import { onPhone, phoneSize } from "../support/on-phone.ts";
import type { TestServer } from "../support/server.ts";

test.use({ mail: "smtp", allowedComplaints: ["status of 422"] });
test.setTimeout(300_000);

const title = "Felles vakt ga 24 flere legetimer";
const desk = { name: "desktop", viewport: { width: 1440, height: 900 } };
const phone = { name: "phone", viewport: phoneSize };

const contacts = {
  elvemo: "morten.lunddal@elvemo.example",
  granheim: "vegard.tommerlien@granheim.example",
  haukvik: "kari.brekkas@haukvik.example",
  lysfjord: "sigrunn.eidhamar@lysfjord.example",
  tverrdal: "borghild.skarsbo@tverrdal.example",
  oyvaer: "tore.nesholmen@oyvaer.example",
};
const speaker = "ambassador01@nordvag.example";

const twice = (button: Locator) => button.dblclick();
/** Titles stand in capitals in plain text, and lines are broken. */
const tells = ({ subject, text }: Letter, what: string) =>
  `${subject} ${text}`.replace(/\s+/g, " ").toLowerCase().includes(what.toLowerCase());
const about = (letters: Letter[]) => letters.filter((letter) => tells(letter, title));

for (const { name, viewport } of [desk, phone]) {
  test.describe(name, () => {
    test.use({ viewport });

    test("a result becomes told", async ({ page, browser, server, mailbox }) => {
      await signIn(page, server.people.owner);
      await expect(page).toHaveURL(/\/r\/nordvag\/?$/);
      await expectAccessible(page);
      const heardBefore = await updatesThatReached(page);

      await page.goto("/r/nordvag/successes");
      await recordSuccess(page);
      const success = page.url();
      await expectAccessible(page);
      await putInTheirWords(page);
      await page.goto("/r/nordvag/successes");
      await expect(page.getByRole("link", { name: title })).toHaveCount(1);

      await page.goto(success);
      await twice(page.getByRole("button", { name: "Lag pressemelding" }));
      await expect(page).toHaveURL(/\/releases\/[^/]+$/);
      const release = page.url();
      await page.goto("/r/nordvag/releases");
      await expect(page.getByRole("link", { name: title })).toHaveCount(1);

      await writeRelease(page, release);
      await askEveryone(page, release);
      await expect.poll(() => about(mailbox.letters()).length).toBe(7);
      // One mail holds all that waits for one person: Tverrdal already had another release to answer.
      const tverrdal = await letterTo(mailbox, contacts.tverrdal);
      expect(tells(tverrdal, "Bedriftene får svar dobbelt så fort")).toBe(true);

      await answerByLink(browser, server, await letterTo(mailbox, speaker), async (sheet) => {
        await sheet.getByLabel("Sitatet ditt").fill("Nå er det alltid en lege som tar telefonen");
        await twice(sheet.getByRole("button", { name: "Skriv om og godkjenn" }));
        await expect(sheet.getByRole("heading", { name: `Takk! Du har godkjent «${title}»` })).toBeVisible();
      });
      for (const member of ["elvemo", "haukvik", "lysfjord"] as const)
        await approve(browser, server, mailbox, contacts[member]);
      await answerByLink(browser, server, await letterTo(mailbox, contacts.granheim), async (sheet) => {
        const change = ours(sheet).getByRole("button", { name: "Be om endring" });
        const comment = ours(sheet).getByLabel(/Kommentar/);
        await change.click();
        await expect(comment).toHaveAttribute("aria-invalid", "true");
        await comment.fill("Få fram at det gjelder alle seks kommuner.");
        await twice(change);
        await expect(sheet.getByRole("heading", { name: `Takk! Du har bedt om endring i «${title}»` })).toBeVisible();
      });

      await page.goto(release);
      await expect(page.locator(".status-line")).toContainText("Granheim ber om endring.");
      await expect(page.locator(".status-line")).toContainText("Tverrdal og Øyvær");
      await expectAccessible(page);
      await page.goto(`${release}/send`);
      await expect(page.getByRole("button", { name: /^Send til/ })).toHaveCount(0);

      // The common text is put right: every member is asked again, the person quoted is not.
      await page.goto(`${release}/edit/core`);
      await page.getByLabel("Ingress").fill("Alle seks kommuner deler nå legevakt. Det gir 24 timer mer i uka.");
      await twice(page.getByRole("button", { name: "Lagre", exact: true }));
      await expect(page).toHaveURL(/saved=/);
      await askEveryone(page, release);
      await expect
        .poll(() => about(mailbox.letters()).filter(({ subject }) => !subject.startsWith("Kvittering")).length)
        .toBe(13);
      for (const address of Object.values(contacts)) await approve(browser, server, mailbox, address);

      await page.goto(release);
      await expect(page.locator(".status-line")).toContainText("Alle har godkjent");
      await twice(page.getByRole("button", { name: "Merk som klar" }));
      await expect(page.locator(".status-line")).toContainText("er klar for publisering");

      const update = await planForResidents(page, success);
      await publishByLink(page, browser, server, mailbox, update);

      await page.goto(`${release}/send`);
      await expectAccessible(page);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("7 journalister får pressemeldingen");
      await twice(page.getByRole("button", { name: "Send til 7 journalister" }));
      await expect(page).toHaveURL(/\/sendings\//);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sendt til 7 journalister", { timeout: 40_000 });
      await expectAccessible(page);

      await expectPressMail(mailbox);
      await expectPublic(page, success);

      await page.goto("/r/nordvag/timeline");
      await expect(page.getByRole("link", { name: title }).first()).toBeVisible();
      await expect.poll(() => updatesThatReached(page)).toBe(heardBefore + 2);
      await askAnAmbassador(page, browser, server, mailbox, success);
    });
  });
}

async function recordSuccess(page: Page) {
  await page.getByRole("link", { name: "Nytt resultat" }).click();
  await expectAccessible(page);
  await page.getByLabel("Si det i én linje").fill(title);
  await page.getByLabel("Fortell litt mer").fill("Kommunene slo sammen vaktlistene i september.");
  await page.getByLabel("Hva tallet teller").fill("legetimer i uka");
  await page.getByLabel("Før", { exact: true }).fill("96");
  await page.getByLabel("Nå", { exact: true }).fill("hundreogtjue");
  await page.getByLabel("Kilde").fill("Vaktlistene");
  await page.getByLabel("Dato").fill("2026-11-02");
  await page.getByLabel("Emne 1").fill("helse");
  await page.getByText("Et bilde med folk i blir oftere brukt.").click();
  const picture = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: "#7a9a8f" } })
    .jpeg()
    .toBuffer();
  await page.getByLabel("Velg et bilde").setInputFiles({ name: "vakt.jpg", mimeType: "image/jpeg", buffer: picture });
  await page.getByLabel("Hva bildet viser").fill("En tom legevakt i morgenlys.");
  await page.getByLabel("Fotograf").fill("Ingunn Strandvik");
  await page.getByText("Velg hvem som kan si noe om det.").click();
  await page.getByLabel(/Mina Solbakk/).check();
  await page.getByRole("textbox", { name: "Haukvik" }).fill("Haukvik får lege på vakt hele natta.");
  await page.getByRole("textbox", { name: "Lysfjord" }).fill("Folk i Lysfjord slepp å køyre til byen om natta.");
  await page.getByRole("button", { name: "Lagre resultatet" }).click();
  // A number in words is refused beside its field, and all that was typed and chosen is kept.
  await expect(page.getByLabel("Nå", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Si det i én linje")).toHaveValue(title);
  await expect(page.getByLabel("Fotograf")).toHaveValue("Ingunn Strandvik");
  await page.getByLabel("Nå", { exact: true }).fill("120");
  await twice(page.getByRole("button", { name: "Lagre resultatet" }));
  await expect(page).toHaveURL(/\/successes\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(page.getByRole("img", { name: "En tom legevakt i morgenlys." })).toBeVisible();
}

/** The audiences are ranked, each with its reason; the first that is not the press gets words of its own. */
async function putInTheirWords(page: Page) {
  const hear = page.locator("#who-should-hear");
  await expect(hear.getByRole("listitem").first()).toBeVisible();
  await hear.getByText("Tilpass teksten").first().click();
  await hear.getByLabel("Slik sier vi det til dem").first().fill("Nå er det lege på vakt hele natta, også der du bor.");
  await twice(hear.getByRole("button", { name: "Lagre teksten" }).first());
  await expect(hear.locator("blockquote").first()).toContainText("også der du bor");
}

/** What the goal that counts itself says. */
async function updatesThatReached(page: Page): Promise<number> {
  await page.goto("/r/nordvag/goals");
  const row = page.locator(".goal-rows .row").filter({ hasText: "Tiltak som har nådd fram" });
  return Number.parseInt((await row.locator(".second").innerText()).trim(), 10);
}

/** Planned in the next slot, with the text that was written; then those who publish it are asked. */
async function planForResidents(page: Page, success: string): Promise<string> {
  await page.goto(success);
  const hear = page.locator("#who-should-hear");
  await hear
    .getByRole("link", { name: /Innbyggerne i regionen/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/updates\/new/);
  await expectAccessible(page);
  await expect(page.getByLabel("Dato")).not.toHaveValue("");
  await page.getByLabel(/Nordvågregionen på Facebook/).check();
  await page.getByLabel("Tittel", { exact: true }).fill("Lege hele natta");
  await page.getByLabel("Tekst", { exact: true }).fill("Kommunene deler vakta. Nå er det alltid en lege som svarer.");
  await twice(page.getByRole("button", { name: "Se hvem som får det" }));
  await expect(page).toHaveURL(/\/updates\/[0-9a-f-]{36}$/);
  await expectAccessible(page);
  const update = page.url();
  await twice(page.getByRole("button", { name: "Be 1 om å publisere" }));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("spurt om å publisere");
  return update;
}

async function publishByLink(page: Page, browser: Browser, server: TestServer, mailbox: Mailbox, update: string) {
  const letter = await letterTo(mailbox, "eivind.raudstein@nordvag.example", "Lege hele natta");
  await onPhone(browser, server, letter, "/t/", async (sheet) => {
    await sheet.locator('input[name="url"]').fill("https://facebook.example/nordvag/lege");
    await twice(sheet.locator('button[value="confirm"]'));
    await expect(sheet.locator("h1")).toContainText("Takk");
  });
  await page.goto(update);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Publisert");
  await expect(page.getByRole("link", { name: /facebook\.example/ }).first()).toBeVisible();
}

/** The one whose turn it is, with the facts; answered by link, and seen at the desk. */
async function askAnAmbassador(page: Page, browser: Browser, server: TestServer, mailbox: Mailbox, success: string) {
  const id = success.split("/").at(-1);
  await page.goto(`/r/nordvag/ambassadors/ask?success=${id}&kind=share`);
  await expectAccessible(page);
  const send = page.getByRole("button", { name: /^Send til / });
  const name = (await send.innerText()).replace("Send til ", "").trim();
  const letters = mailbox.letters().length;
  await twice(send);
  await expect(page).toHaveURL(/\/asks\/[0-9a-f-]{36}$/);
  const asked = page.url();
  await expect
    .poll(
      () =>
        mailbox
          .letters()
          .slice(letters)
          .filter((each) => each.text.includes("/a/")).length,
      // A slip of the hand can be called off for twenty seconds.
      { timeout: 60_000 },
    )
    .toBe(1);
  const letter = mailbox
    .letters()
    .slice(letters)
    .find((each) => each.text.includes("/a/"));
  if (!letter) throw new Error(`${name} was not asked`);
  await onPhone(browser, server, letter, "/a/", async (sheet) => {
    await twice(sheet.locator('button[value="yes"]'));
    await expect(sheet.locator("main")).toContainText(/Takk|Tusen takk/);
  });
  await page.goto(asked);
  await expect(page.getByText("har sagt ja").first()).toBeVisible();
}

async function writeRelease(page: Page, release: string) {
  await page.goto(`${release}/edit/core`);
  await expectAccessible(page);
  await expect(page.getByLabel("Faktalinjer")).toHaveValue(/120.*Kilde: Vaktlistene/s);
  await page.getByLabel("Ingress").fill("Fra november deler kommunene legevakt. Det gir 24 timer mer i uka.");
  const paragraph = page.getByLabel("Avsnitt 1");
  if ((await paragraph.count()) === 0) await page.getByRole("button", { name: "Legg til avsnitt" }).click();
  await paragraph.fill("Vaktlistene ble slått sammen i september.");
  await page.getByLabel("Det som blir sagt").fill("Nå er det alltid noen som svarer");
  await page.getByLabel("Står nederst i alle versjoner").fill("Nordvågregionen er et samarbeid mellom seks kommuner.");
  await twice(page.getByRole("button", { name: "Lagre", exact: true }));
  await expect(page).toHaveURL(/saved=/);
  await expect(page.locator(".read")).toContainText("– Nå er det alltid noen som svarer, sier Mina Solbakk");

  await page.getByRole("link", { name: /^Lysfjord/ }).click();
  await expect(page.locator(".read")).toContainText("Folk i Lysfjord slepp å køyre");
  await page.getByRole("link", { name: "Rediger" }).click();
  await expectAccessible(page);
  await page.getByLabel("Tittel", { exact: true }).first().fill("Lysfjord får lege heile natta");
  await twice(page.getByRole("button", { name: "Lagre", exact: true }));
  await expect(page).toHaveURL(/saved=/);
}

async function askEveryone(page: Page, release: string) {
  await page.goto(`${release}?ask`);
  await expectAccessible(page);
  await twice(page.getByRole("button", { name: /^Spør/ }));
  await expect(page).toHaveURL(/saved=asked/);
}

const answerByLink = (browser: Browser, server: TestServer, letter: Letter, answer: (sheet: Page) => Promise<void>) =>
  onPhone(browser, server, letter, "/l/", answer);

/** The part of the page that is about this release: more than one text may wait for the same person. */
const ours = (sheet: Page): Locator => sheet.locator("section.one-text").filter({ hasText: title });

async function approve(browser: Browser, server: TestServer, mailbox: Mailbox, address: string) {
  const letter = mailbox
    .letters()
    .findLast(
      (each) => each.to === address && linksIn(each, server).length > 0 && !each.subject.startsWith("Kvittering"),
    );
  if (!letter) throw new Error(`nothing for ${address}`);
  await answerByLink(browser, server, letter, async (sheet) => {
    await twice(ours(sheet).getByRole("button", { name: "Godkjenn", exact: true }));
    await expect(sheet.getByRole("heading", { name: `Takk! Du har godkjent «${title}»` })).toBeVisible();
  });
}

async function expectPressMail(mailbox: Mailbox) {
  const press = mailbox.letters().filter(({ headers }) => headers.has("list-unsubscribe"));
  expect(press.map(({ to }) => to).sort()).toEqual([
    "nyhet@haukvikposten.example",
    "nyhetsdesk@nordvagradioen.example",
    "post@fjellbladet.example",
    "redaksjon@kystbladet.example",
    "redaksjon@lysfjordnytt.example",
    "tips@elvemotidende.example",
    "tips@kommunekikk.example",
  ]);
  const to = (address: string) => press.find((letter) => letter.to === address);
  expect(to("redaksjon@lysfjordnytt.example")?.subject).toContain("Lysfjord får lege heile natta");
  expect(to("tips@elvemotidende.example")?.subject).toContain(title);
  // Covers Haukvik and Lysfjord: both angles in one mail, never two.
  expect(to("redaksjon@kystbladet.example")?.text).toContain("Haukvik får lege på vakt hele natta.");
  expect(to("redaksjon@kystbladet.example")?.text).toContain("Lysfjord får lege heile natta");
  expect(to("tips@elvemotidende.example")?.text).toContain("Nå er det alltid en lege som tar telefonen");
  expect(to("tips@elvemotidende.example")?.headers.get("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
}

async function expectPublic(page: Page, success: string) {
  await page.goto("/press/nordvag");
  await expectAccessible(page);
  await page.getByRole("link", { name: title }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Lysfjord" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lysfjord får lege heile natta");
  await expectAccessible(page);
  const feed = await page.request.get("/press/nordvag/feed.xml");
  expect(await feed.text()).toContain(title);
  await page.goto(success);
  await expect(page.getByText(/Lokalmedier og fagpresse.* har hørt om dette\./)).toBeVisible();
}
