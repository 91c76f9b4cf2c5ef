// The strategy: a section is changed, all six members approve it on a phone by their links, and it becomes the one that
// holds; it can be taken along as a Word document. And a responsibility: handed to somebody, taken on, done.
import { readFile } from "node:fs/promises";
import type { Locator } from "@playwright/test";
import { expect, expectAccessible, letterTo, signIn, test } from "../support/browser.ts";
import { onPhone } from "../support/on-phone.ts";

test.use({ mail: "smtp", allowedComplaints: ["status of 422"] });
test.setTimeout(300_000);

const desk = "/r/nordvag";
const contacts = [
  "morten.lunddal@elvemo.example",
  "vegard.tommerlien@granheim.example",
  "kari.brekkas@haukvik.example",
  "sigrunn.eidhamar@lysfjord.example",
  "borghild.skarsbo@tverrdal.example",
  "tore.nesholmen@oyvaer.example",
];
const purpose = "Alle i de seks kommunene skal vite hva samarbeidet har gitt dem.";
const twice = (button: Locator) => button.dblclick();

test("a change is approved by the six members and then holds", async ({ page, browser, server, mailbox }) => {
  await signIn(page, server.people.owner);
  await page.goto(`${desk}/strategy`);
  await expect(page.locator(".status-line")).toContainText("Alle 6 kommunene har godkjent");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Endre Formål" }).click();
  await page.locator('[name="text"]').fill(purpose);
  await twice(page.getByRole("button", { name: "Lagre" }));
  await expect(page.locator("#purpose")).toContainText(purpose);
  await expect(page.locator(".status-line")).toContainText("gjelder til alle har godkjent den nye");
  await page.getByRole("link", { name: "Se strategien som gjelder" }).click();
  await expect(page.locator("#purpose")).not.toContainText(purpose);
  await page.getByRole("link", { name: "Tilbake til utkastet" }).click();

  await page.getByRole("link", { name: "Be om godkjenning" }).click();
  await expectAccessible(page);
  await twice(page.getByRole("button", { name: "Spør alle 6" }));
  await expect(page.getByText("De er spurt på e-post")).toBeVisible();

  for (const address of contacts) {
    const letter = await letterTo(mailbox, address);
    await onPhone(browser, server, letter, "/l/", async (sheet) => {
      const ours = sheet.locator(".one-text").filter({ hasText: /[Mm]ediestrategi/ });
      await expect(ours.locator(".changed")).toContainText(/Ett sted|Éin stad|One place/);
      await expect(ours.locator("ins").first()).toBeVisible();
      await twice(ours.locator('button[value="approve"]'));
      await expect(sheet.locator(".receipt").filter({ hasText: "Mediestrategi" })).toBeVisible();
    });
  }
  expect(
    mailbox.letters().filter(({ subject }) => /Mediestrategi|tekster|tekstar/.test(subject)).length,
  ).toBeGreaterThanOrEqual(6);

  await page.goto(`${desk}/strategy`);
  await expect(page.locator(".status-line")).toContainText("Alle 6 kommunene har godkjent");
  await expect(page.locator("article")).toContainText("Versjon 3, godkjent");
  await expect(page.locator("#purpose")).toContainText(purpose);

  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Word-dokument" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/\.docx$/);
  const bytes = await readFile(await download.path());
  // A ZIP with the parts that Word looks for.
  expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
  for (const part of ["[Content_Types].xml", "word/document.xml", "word/styles.xml", "word/numbering.xml"])
    expect(bytes.includes(part)).toBe(true);
});

test("a responsibility is handed over, taken on and done", async ({ page, browser, server, mailbox }) => {
  await signIn(page, server.people.owner);
  await page.goto(`${desk}/responsibilities`);
  await page.getByRole("link", { name: "Nytt ansvar" }).click();
  await page.locator('[name="what"]').fill("Oppdatere presselisten");
  await page.locator('[name="contactId"]').selectOption({ label: "Kari Brekkås" });
  await page.locator('[name="everyDays"]').fill("ofte");
  await page.getByRole("button", { name: "Legg til" }).click();
  await expect(page.locator('[name="everyDays"]')).toHaveAttribute("aria-invalid", "true");
  await page.locator('[name="everyDays"]').fill("30");
  await twice(page.getByRole("button", { name: "Legg til" }));
  await expect(page.locator("li.row").filter({ hasText: "Oppdatere presselisten" })).toHaveCount(1);
  await twice(page.getByRole("button", { name: "Spør én person" }));
  await expect(page.getByText("Én person har fått e-post.")).toBeVisible();
  await expectAccessible(page);

  const letter = await letterTo(mailbox, "kari.brekkas@haukvik.example");
  await onPhone(browser, server, letter, "/d/", async (sheet) => {
    await twice(sheet.getByRole("button", { name: "Ja, jeg tar det" }));
    const mine = sheet.locator("section.duty").filter({ hasText: "Oppdatere presselisten" });
    await twice(mine.getByRole("button", { name: "Gjort i dag" }));
    await expect(mine).toContainText("gjort i dag");
  });
  await page.goto(`${desk}/responsibilities`);
  const row = page.locator("li.row").filter({ hasText: "Oppdatere presselisten" });
  await expect(row).toContainText("i rute");
  await row.getByRole("link", { name: /Endre/ }).click();
  await page.getByRole("button", { name: "Avslutt ansvaret" }).click();
  await page.getByRole("button", { name: "Angre" }).click();
  await expect(page.locator("li.row").filter({ hasText: "Oppdatere presselisten" })).toBeVisible();
});
