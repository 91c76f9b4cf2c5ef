// Two people at once, the back button, and a form that was left: nothing that anybody wrote is lost.
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, listenTo, signIn, test } from "../support/browser.ts";

const release = `/r/nordvag/releases/${demoId("pr-04")}`;
test.use({ allowedComplaints: ["status of 409", "status of 422"] });

test("two save the same text: the second is kept too, and the difference is shown", async ({
  page,
  browser,
  server,
}) => {
  await signIn(page, server.people.owner);
  const context = await browser.newContext({ baseURL: server.url, locale: "nn-NO" });
  const other = await context.newPage();
  const complaints = listenTo(other);
  await signIn(other, server.people.editor);
  await page.goto(`${release}/edit/core`);
  await other.goto(`${release}/edit/core`);

  await page.locator('[name="lead"]').fill("Torunn skriver at tilliten er 63 av 100.");
  await page.locator('button[value="save"]').dblclick();
  await expect(page).toHaveURL(/saved=/);

  await other.locator('[name="lead"]').fill("Eivind skriver at tilliten har økt.");
  await other.locator('button[value="save"]').dblclick();
  await expect(other.locator('button[value="useMine"]')).toBeVisible();
  // Word by word: the other's struck out, one's own marked.
  await expect(other.locator("main del").first()).toContainText("Torunn");
  await expect(other.locator("main ins").first()).toContainText("Eivind");
  await expectAccessible(other);

  // Not chosen yet: the first one's text stands, the second one's is among the versions.
  await page.goto(`${release}/versions`);
  await expect(page.locator("main")).toContainText("lagret samtidig med en annen");
  await page.goto(release);
  await expect(page.locator(".read")).toContainText("Torunn skriver at tilliten er 63 av 100.");

  await other.locator('button[value="useMine"]').dblclick();
  await expect(other.locator('button[value="useMine"]')).toHaveCount(0);
  await expect(other).toHaveURL(/\/releases\/[^/]+(\?.*)?$/);
  await page.goto(release);
  await expect(page.locator(".read")).toContainText("Eivind skriver at tilliten har økt.");
  await page.goto(`${release}/versions`);
  await expect(page.locator("main")).toContainText("Eivind Raudstein");
  expect(complaints.filter((complaint) => !/status of 4(09|22)/.test(complaint))).toEqual([]);
  await context.close();
});

test("two save different parts: both stand", async ({ page, browser, server }) => {
  await signIn(page, server.people.owner);
  const context = await browser.newContext({ baseURL: server.url });
  const other = await context.newPage();
  await signIn(other, server.people.editor);
  await page.goto(`${release}/edit/core`);
  await other.goto(`${release}/edit/${demoId("lysfjord")}`);
  await page.locator('[name="lead"]').fill("Felles ingress fra Torunn.");
  await page.locator('button[value="save"]').click();
  await expect(page).toHaveURL(/saved=/);
  await other.locator('[name="title"]').fill("Lysfjord seier sitt");
  await other.locator('button[value="save"]').click();
  await expect(other).toHaveURL(/saved=/);
  await page.goto(`${release}?part=${demoId("lysfjord")}`);
  await expect(page.locator(".read")).toContainText("Lysfjord seier sitt");
  await expect(page.locator(".read")).toContainText("Felles ingress fra Torunn.");
  await context.close();
});

test("what was typed and left is offered again", async ({ page, server }) => {
  await signIn(page, server.people.owner);
  await page.goto(`${release}/edit/core`);
  await page.locator('[name="lead"]').fill("Halvferdig setning");
  await page.waitForTimeout(1500);
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(`${release}`);
  await page.goBack();
  await page.getByRole("button", { name: "Hent det fram" }).click();
  await expect(page.locator('[name="lead"]')).toHaveValue("Halvferdig setning");
});
