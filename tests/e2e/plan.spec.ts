// An update given another day: with the keys, with the mouse, and where no script runs; and taken back.
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, signIn, test } from "../support/browser.ts";

const item = `#item-${demoId("up-15")}`;

test("an update is moved by keys and mouse, and without a script", async ({ page, browser, server }) => {
  await signIn(page, server.people.owner);
  await page.goto("/r/nordvag/plan");
  const link = page.locator(item);
  // The demo's dates move with today: its month is where it lies.
  if ((await link.count()) === 0) await page.locator('a[rel="next"]').click();
  const dayOf = () => link.evaluate((one) => one.closest(".day")?.querySelector("time")?.dateTime ?? "");
  const monday = await dayOf();
  const later = (days: number) => new Date(Date.parse(monday) + days * 86_400_000).toISOString().slice(0, 10);

  await link.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(page.locator(".plan-notice")).toBeVisible();
  expect(await dayOf()).toBe(later(2));
  await expect(link).toBeFocused();
  await expectAccessible(page);

  await page.locator(".plan-notice button").click();
  await expect.poll(dayOf).toBe(monday);

  await link.dragTo(page.locator(`.day:has(> time[datetime="${later(3)}"])`));
  await expect(page).toHaveURL(new RegExp(`from=${monday}`));
  await expect.poll(dayOf).toBe(later(3));

  const { cookies } = await page.context().storageState();
  const bare = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false });
  await bare.addCookies(cookies);
  const plain = await bare.newPage();
  await plain.goto(page.url().replace(server.url, ""));
  const own = plain.locator("li", { has: plain.locator(item) });
  await own.locator("summary").click();
  await own.locator('[name="date"]').fill(monday);
  await own.locator('button[value="move"]').click();
  await expect(plain.locator(".plan-notice")).toBeVisible();
  await page.reload();
  expect(await dayOf()).toBe(monday);
  await bare.close();
});
