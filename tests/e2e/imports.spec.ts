// A list comes in from Excel, is looked over, applied and undone; two who were one become one, and two again.
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, signIn, test } from "../support/browser.ts";

const list = [
  "Namn;E-post;Arbeidsstad;Rolle;Kommune",
  "Åse Øygard;ase@kaia.example;Kaia AS;næringsliv;Øyvær",
  "Per Ærlig;per@kaia.example;Kaia AS;næringsliv;Storvik",
  "=cmd|' /C calc'!A0;cmd@kaia.example;;;",
  "",
].join("\r\n");

// What is wrong with a file is answered as a refusal.
test.use({ allowedComplaints: ["status of 422"] });

test("a list is brought, looked over, applied and undone", async ({ page, server }) => {
  await signIn(page, server.people.owner);
  await page.goto("/r/nordvag/imports?kind=contacts");
  const choose = (name: string, buffer: Buffer) =>
    page.setInputFiles('input[type="file"]', { name, mimeType: "text/csv", buffer });
  await choose("avtale.xlsx", Buffer.from("%PDF-1.7"));
  await page.locator(".save-line button").click();
  await expect(page.locator(".problems")).toContainText("PDF");
  await choose("kaia.csv", Buffer.from(list, "latin1"));
  await page.locator(".save-line button").click();

  await expect(page.locator(".samples").first()).toContainText("Åse Øygard");
  await expect(page.locator('select[name="column"]').nth(2)).toHaveValue("organisation");
  await expectAccessible(page);
  await page.locator('button[value="read"]').click();

  await expect(page.locator(".import-rows .row")).toHaveCount(3, { timeout: 20_000 });
  await expect(page.locator(".import-rows .why")).toContainText("Storvik");
  await expectAccessible(page);
  await page.locator('button[value="apply"]').click();
  const undo = page.locator('button[value="undo"]');
  await expect(undo).toBeVisible({ timeout: 20_000 });
  const found = page.locator(".name-rows .row", { hasText: "Åse Øygard" });
  const imported = page.url();
  await page.goto("/r/nordvag/contacts?text=åse+øygard");
  await expect(found).toHaveCount(1);

  await page.goto(imported);
  await undo.click();
  await expect(page.locator("h1")).toHaveText(/er angret$/, { timeout: 20_000 });
  await page.goto("/r/nordvag/contacts?text=åse+øygard");
  await expect(found).toHaveCount(0);
});

test("two contacts that were one become one, and two again", async ({ page, server }) => {
  await signIn(page, server.people.owner);
  await page.goto("/r/nordvag/contacts/duplicates");
  await expectAccessible(page);
  await page.locator(".pairs .quiet").first().click();
  await expectAccessible(page);
  await page.locator('button[value="merge"]').click();
  await expect(page.locator(".notice")).toBeVisible();
  await page.goto("/r/nordvag/contacts/duplicates");
  await expect(page.locator(".pairs > li")).toHaveCount(0);
  await page.goto(`/r/nordvag/contacts/${demoId("once-more")}`);
  await page.locator('button[value="unmerge"]').click();
  await page.goto("/r/nordvag/contacts/duplicates");
  await expect(page.locator(".pairs > li")).toHaveCount(1);
  await page.locator('button[value="apart"]').click();
  await expect(page.locator(".pairs > li")).toHaveCount(0);
});
