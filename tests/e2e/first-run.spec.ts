// From an empty database to a first result, in the browser: the code from the log, a region, its members, people. Then an
// invitation answered in another browser, and a forgotten password.
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, letterTo, linksIn, test } from "../support/browser.ts";
import type { TestServer } from "../support/server.ts";

test.use({ mail: "smtp", empty: true, allowedComplaints: ["status of 422", "status of 404", "status of 410"] });
test.setTimeout(180_000);

const owner = { name: "Kari Nes", email: "kari@fjaere.example", password: "en lang og god setning" };
const region = "/r/fjaere-og-oyane";

const codeIn = (server: TestServer): string => /one-time code: ([0-9A-Z-]{19})/.exec(server.output())?.[1] ?? "";

/** No page shows a word's key instead of the word. */
async function expectWords(page: Page, language: string) {
  await expect(page.locator("html")).toHaveAttribute("lang", language);
  expect(await page.locator("body").innerText()).not.toMatch(
    /\b(setup|auth|regions|platform):|\b[a-z]+\.[a-z]+[A-Z]\w+/,
  );
}

async function expectFits(page: Page) {
  await page.setViewportSize({ width: 390, height: 844 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over, `${page.url()} on a phone`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1440, height: 900 });
}

async function becomeOwner(page: Page, server: TestServer) {
  await page.locator('input[name="code"]').fill(codeIn(server).toLowerCase());
  await page.locator('input[name="name"]').fill(owner.name);
  await page.locator('input[name="email"]').fill(owner.email);
  await page.locator('input[name="password"]').fill(owner.password);
  await page.locator('main form.form button[type="submit"]').dblclick();
  await expect(page).toHaveURL(/\/start\/region$/);
}

const submit = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("an empty installation is ready to tell, in bokmål", async ({ page, server, browser, mailbox }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/start$/);
  await expectWords(page, "nb-NO");
  await expectAccessible(page);
  await expectFits(page);

  // What is wrong is said, and what was typed stays.
  await page.locator('input[name="name"]').fill(owner.name);
  await page.locator('input[name="code"]').fill("0000-0000-0000-0000");
  await page.locator('input[name="email"]').fill(owner.email);
  await page.locator('input[name="password"]').fill(owner.password);
  await submit(page, "Gå videre").click();
  await expect(page.getByRole("alert")).toContainText("Det er ikke koden");
  await expect(page.locator('input[name="name"]')).toHaveValue(owner.name);
  await expectAccessible(page);
  // As it does when another language is chosen in the midst of it.
  for (const [name, tag] of [
    ["Nynorsk", "nn-NO"],
    ["Bokmål", "nb-NO"],
  ] as const) {
    await submit(page, name).click();
    await expectWords(page, tag);
    await expect(page.locator('input[name="email"]')).toHaveValue(owner.email);
  }
  await becomeOwner(page, server);

  await expectWords(page, "nb-NO");
  await expectAccessible(page);
  await expectFits(page);
  await page.locator('input[name="name"]').pressSequentially("Fjære og Øyane");
  await expect(page.locator('input[name="slug"]')).toHaveValue("fjaere-og-oyane");
  await submit(page, "Lag samarbeidet").dblclick();
  await expect(page).toHaveURL(/settings\/members\?first$/);
  await page.goBack();
  await page.goto(`${region}/settings/members?first`);

  await expectWords(page, "nb-NO");
  await expectAccessible(page);
  await page.locator('input[name="names"]').fill("Våler");
  await submit(page, "Legg til kommunen").click();
  await submit(page, "Våler (Innlandet)").click();
  await expect(page.getByRole("link", { name: "Våler" })).toBeVisible();
  await page.getByText("Lim inn flere på en gang").click();
  await page.locator('textarea[name="manyNames"]').fill("Luster og Voss\nFjære");
  await submit(page, "Legg til alle").click();
  await submit(page, "Legg til likevel").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("4 kommuner");
  const contact = page.getByRole("group", { name: "Luster" });
  await contact.getByLabel("Målform").selectOption("nn");
  await contact.getByLabel("Kontakt", { exact: true }).fill("Eva Luster");
  await contact.getByLabel("E-post til kontakten").fill("eva@luster.example");
  await submit(page, "Lagre språk og kontakter").click();
  await expect(page.getByText("Eva Luster")).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);

  await page.getByRole("link", { name: /^Ferdig/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("er klar til å fortelle");
  await expectWords(page, "nb-NO");
  await expectAccessible(page);
  await expectFits(page);

  await writeFirstResult(page);
  await inviteSomeone(page, browser, server, async () => (await letterTo(mailbox, "ola@fjaere.example")).text);

  // The code is used up, for everybody.
  const stranger = await browser.newPage({ baseURL: server.url });
  expect((await stranger.goto("/start"))?.status()).toBe(404);
  await stranger.close();

  await forgetPassword(browser, server, async () => {
    const letter = await letterTo(mailbox, owner.email, "Lag et nytt passord");
    return linksIn(letter, server)[0] ?? "";
  });
});

async function writeFirstResult(page: Page) {
  await page.getByRole("link", { name: "Skriv det første resultatet" }).click();
  await page.locator('input[name="title"]').fill("Felles legevakt er åpen");
  await page.locator('textarea[name$=".sentence"], input[name$=".sentence"]').first().fill("Kortere vei til lege.");
  await page.locator('main form button[type="submit"]').first().click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Felles legevakt er åpen");
}

async function inviteSomeone(page: Page, browser: Browser, server: TestServer, letterText: () => Promise<string>) {
  await page.goto(`${region}/settings/people`);
  await expectAccessible(page);
  await page.locator('input[name="name"]').fill("Ola Vik");
  await page.locator('input[name="email"]').fill("ola@fjaere.example");
  await page.locator("#role-new").selectOption("reader");
  await page.locator('select[name="locale"]').selectOption("nn");
  await submit(page, "Send invitasjon").dblclick();
  await expect(page.getByText("venter til")).toHaveCount(1);

  const link = /https?:\/\/\S+\/join\/[\w-]+/.exec(await letterText())?.[0] ?? "";
  expect(link.startsWith(server.url)).toBe(true);
  const context = await browser.newContext({ baseURL: server.url, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(link);
  await expectWords(phone, "nn-NO");
  await expectAccessible(phone);
  await phone.locator('input[name="password"]').fill("ei lang og god setning");
  await phone.getByRole("button", { name: "Lag konto og bli med" }).click();
  await expect(phone).toHaveURL(new RegExp(`${region}$`));
  await phone.goto("/account");
  await expectWords(phone, "nn-NO");
  await expectAccessible(phone);
  await expect(phone.getByText("denne", { exact: true })).toBeVisible();
  await phone.goto(link);
  await expect(phone.getByRole("heading", { level: 1 })).toContainText("er svara på");
  await context.close();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("2 personer");
}

async function forgetPassword(browser: Browser, server: TestServer, mailedLink: () => Promise<string>) {
  const context = await browser.newContext({ baseURL: server.url, locale: "nb-NO" });
  const page = await context.newPage();
  const ask = async (email: string) => {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "Glemt passordet?" }).click();
    // The page before has a field of the same name.
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nytt passord");
    await page.locator('input[name="email"]').fill(email);
    await submit(page, "Send meg en lenke").click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Se i innboksen");
    await expectAccessible(page);
    return (await page.locator("main").innerText()).replace(email, "");
  };
  expect(await ask("ingen@fjaere.example")).toBe(await ask(owner.email));
  const link = await mailedLink();
  await page.goto(link);
  await expectWords(page, "nb-NO");
  await expectAccessible(page);
  await page.locator('input[name="password"]').fill("en helt ny og lang setning");
  await submit(page, "Lagre passordet").click();
  await page.locator('input[name="email"]').fill(owner.email);
  await page.locator('input[name="password"]').fill("en helt ny og lang setning");
  await submit(page, "Logg inn").click();
  await expect(page).toHaveURL(new RegExp(`${region}$`));
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Lenken er brukt");
  await context.close();
}

for (const [locale, language] of [
  ["nn", "nn-NO"],
  ["en", "en-GB"],
] as const) {
  test.describe(language, () => {
    test.use({ locale: language });

    test("the same steps", async ({ page, server }) => {
      await page.goto("/");
      await expectWords(page, language);
      await becomeOwner(page, server);
      await expectWords(page, language);
      await page.locator('input[name="name"]').fill("Fjære og Øyane");
      await expect(page.locator('select[name="locale"]')).toHaveValue(locale);
      await page.locator('main form.form button[type="submit"]').click();
      await expect(page).toHaveURL(/settings\/members\?first$/);
      await expectWords(page, language);
      // What is chosen is added at once, and the field is ready for the next.
      await page.locator('input[name="names"]').pressSequentially("osl");
      await page.keyboard.press("Enter");
      await page.keyboard.type("lust");
      await page.getByRole("option", { name: "Luster (Vestland)" }).click();
      for (const name of ["Oslo", "Luster"]) await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
      await expect(page.locator('input[name="names"]')).toHaveValue("");
      await expectWords(page, language);
      await page.locator(`a[href="${region}/start"]`).click();
      await expectWords(page, language);
    });
  });
}

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the steps work too, and the short name is made by the server", async ({ page, server }) => {
    await page.goto("/");
    await becomeOwner(page, server);
    await page.locator('input[name="name"]').fill("Fjære og Øyane");
    await submit(page, "Lag samarbeidet").dblclick();
    await expect(page).toHaveURL(new RegExp(`${region}/settings/members\\?first$`));
    await page.locator('input[name="names"]').fill("Oslo");
    await submit(page, "Legg til kommunen").click();
    await expect(page.getByRole("link", { name: "Oslo", exact: true })).toBeVisible();
  });
});
