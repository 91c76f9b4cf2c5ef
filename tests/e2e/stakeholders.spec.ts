// Three members say by link how they see a stakeholder; where they differ it is said; and it is moved in the grid by mouse,
// by keyboard and in the table, each kept after the page is loaded anew.
import type { Locator, Page } from "@playwright/test";
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, letterTo, signIn, test } from "../support/browser.ts";
import { onPhone } from "../support/on-phone.ts";

test.use({ mail: "smtp", allowedComplaints: ["status of 422"] });
test.setTimeout(180_000);

const id = demoId("sh-13/stakeholder");
const name = "Haukvik Næringsforening";
const desk = "/r/nordvag/stakeholders";

type Step = "ingen" | "liten" | "middels" | "stor";
const said: [member: string, email: string, interest: Step, influence: Step][] = [
  ["Haukvik", "kari.brekkas@haukvik.example", "stor", "stor"],
  ["Elvemo", "morten.lunddal@elvemo.example", "liten", "middels"],
  ["Øyvær", "tore.nesholmen@oyvaer.example", "stor", "middels"],
];

const pointIn = (page: Page): Locator => page.getByRole("button", { name: new RegExp(`^${name}:`) });

test("three members assess, and it is moved in the grid", async ({ page, browser, server, mailbox }) => {
  await signIn(page, server.people.owner);
  await page.goto(`${desk}/asking`);
  for (const member of ["Granheim", "Lysfjord", "Tverrdal"]) await page.getByLabel(member).uncheck();
  await page.getByRole("button", { name: "Send lenken" }).dblclick();
  await expect(page.getByRole("heading", { name: "3 kommuner har ikke svart ennå" })).toBeVisible();
  await expectAccessible(page);

  for (const [, email, interest, influence] of said) {
    const letter = await letterTo(mailbox, email, "interessentene våre");
    expect(mailbox.letters().filter(({ to, subject }) => to === email && subject === letter.subject)).toHaveLength(1);
    await onPhone(browser, server, letter, "/s/", async (sheet) => {
      const part = sheet.getByRole("listitem").filter({ has: sheet.getByRole("heading", { name, exact: true }) });
      const choose = (of: string, step: Step) =>
        part
          .getByRole("group", { name: new RegExp(of) })
          .getByRole("radio", { name: step })
          .check();
      await choose("Interesse", interest);
      // Half an answer is none: it is said which half is missing, and the other is kept.
      await sheet.getByRole("button", { name: "Lagre svaret" }).click();
      await expect(part.getByText("Velg innflytelse også")).toBeVisible();
      await choose("Innflytelse", influence);
      await sheet.getByRole("button", { name: "Lagre svaret" }).dblclick();
      await expect(sheet.getByText("Takk! Svaret er lagret.")).toBeVisible();
      await expect(part.getByRole("group", { name: /Interesse/ }).getByRole("radio", { name: interest })).toBeChecked();
    });
  }
  await page.goto(`${desk}/asking`);
  await expect(page.getByRole("heading", { name: "Be kommunene vurdere" })).toBeVisible();
  await expect(page.getByText(/^Har vurdert/)).toHaveCount(3);

  await page.goto(`${desk}/${id}`);
  await expect(page.getByText("Nordvågregionen, Haukvik og Øyvær ser stor interesse, Elvemo ser liten.")).toBeVisible();
  await expect(page.getByText("gjennom lenken til Tore Nesholmen")).toBeVisible();
  await expectAccessible(page);

  await moveByMouse(page);
  await moveByKeyboard(page);
  await moveInTable(page);
});

const standsAt = (page: Page, interest: Step, influence: Step) =>
  expect(pointIn(page)).toHaveAccessibleName(`${name}: interesse ${interest}, innflytelse ${influence}`);
const moved = (page: Page) => page.getByRole("status").filter({ hasText: `ser ${name} slik` });

async function moveByMouse(page: Page) {
  await page.goto(`${desk}/grid`);
  const point = pointIn(page);
  await standsAt(page, "stor", "middels");
  const box = await point.boundingBox();
  const chart = await page.locator(".grid-chart canvas").boundingBox();
  if (!box || !chart) throw new Error("the grid is not drawn");
  await page.mouse.move(box.x + 40, box.y + box.height / 2);
  await page.mouse.down();
  // To the left by two fields, in steps as a hand does it.
  await page.mouse.move(box.x + 40 - box.width, box.y + 20, { steps: 5 });
  await page.mouse.move(box.x + 40 - 2 * box.width, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(moved(page)).toContainText("interesse liten, innflytelse middels");
  await standsAt(page, "liten", "middels");
  await page.reload();
  await standsAt(page, "liten", "middels");
}

async function moveByKeyboard(page: Page) {
  const point = pointIn(page);
  await point.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect(page.getByText("Her: interesse middels, innflytelse stor.")).toBeAttached();
  await page.keyboard.press("Escape");
  await standsAt(page, "liten", "middels");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await expect(moved(page)).toContainText("interesse middels, innflytelse stor");
  await expect(point).toBeFocused();
  await expectAccessible(page);
  await page.reload();
  await standsAt(page, "middels", "stor");
}

async function moveInTable(page: Page) {
  const row = page.getByRole("row").filter({ has: page.getByRole("link", { name }) });
  await row.getByLabel(`Interesse: ${name}`).selectOption("ingen");
  await row.getByRole("button", { name: `Lagre ${name}` }).click();
  await expect(moved(page)).toContainText("interesse ingen, innflytelse stor");
  await page.getByRole("button", { name: "Angre" }).click();
  await standsAt(page, "middels", "stor");
  await page.reload();
  await standsAt(page, "middels", "stor");
}
