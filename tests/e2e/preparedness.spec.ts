// An exercise in which the mail server sees nothing; then a case: everything held, two things released, one dropped, the
// statement drafted and released by hand, the case closed with what is undecided named, and reviewed.
import type { Locator, Page } from "@playwright/test";
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, signIn, test } from "../support/browser.ts";

test.use({ mail: "smtp", allowedComplaints: ["status of 422"] });
test.setTimeout(240_000);

const twice = (button: Locator) => button.dblclick();
const band = (page: Page) => page.getByRole("complementary", { name: "Sak under arbeid" });
const held = (page: Page) => page.locator(".held-rows .at-right", { hasText: "Venter" });

test("an exercise, then a case", async ({ page, server, mailbox }) => {
  await signIn(page, server.people.owner);
  await page.goto("/r/nordvag/preparedness");
  await expectAccessible(page);
  await page.getByRole("link", { name: "En kommune vurderer å trekke seg ut" }).first().click();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Åpne sak fra kortet" }).click();
  await twice(page.getByRole("button", { name: "Åpne saken" }));
  // Neither question has an answer that is taken for granted.
  await expect(page.getByText("Svar på om det gjelder liv og helse.").first()).toBeVisible();
  await open(page, "Øvelse");
  await expect(page.locator(".exercise-mark")).toContainText("Ingenting her blir sendt");
  await expect(held(page)).toHaveCount(3);
  await expectAccessible(page);
  await twice(page.getByRole("button", { name: /^Slipp fri: Flere vintergjester/ }));
  await expect(held(page)).toHaveCount(2);
  await twice(page.getByRole("button", { name: /^Dropp: Fjordpakka/ }));
  await expect(held(page)).toHaveCount(1);
  await expect(band(page)).toContainText("Øvelse pågår");
  await twice(page.getByRole("button", { name: "Avslutt saken" }));
  await expect(page.getByText("Øvelsen er avsluttet")).toBeVisible();
  await expect(band(page)).toHaveCount(0);
  await page.goto(`/r/nordvag/sendings/${demoId("pr-02/sending")}`);
  await expect(page.getByRole("button", { name: "Sett på pause" })).toBeVisible();
  await page.goto("/r/nordvag/preparedness");
  await expect(page.locator(".card-rows li", { hasText: "trekke seg ut" })).toContainText("I orden");

  await page.getByRole("link", { name: "Feil tall i en pressemelding" }).first().click();
  await page.getByRole("link", { name: "Åpne sak fra kortet" }).click();
  await open(page, "Virkelig sak");
  const room = page.url();
  await expect(page.locator(".exercise-mark")).toHaveCount(0);
  await expect(held(page)).toHaveCount(3);
  await expectAccessible(page);

  await draftAndRelease(page);
  await twice(page.getByRole("button", { name: /^Gjort: stans videre utsending/ }));
  await expect(page.locator("#tasks ~ p").first()).toContainText("1 av");
  const colleague = await page.context().newPage();
  await colleague.goto(room);
  await page.getByLabel("Hva har hendt?").fill("Lokalavisa har ringt.");
  await twice(page.getByRole("button", { name: "Skriv i loggen" }));
  await expect(page.locator(".log li", { hasText: "Lokalavisa har ringt." })).toHaveCount(1);
  await expect(page.getByLabel("Hva har hendt?")).toHaveValue("");
  // Whoever else is in the room sees it without doing anything.
  await expect(colleague.locator(".log li", { hasText: "Lokalavisa har ringt." })).toHaveCount(1, { timeout: 15_000 });
  await colleague.close();

  // What is scheduled while the case is open waits too.
  const letters = () => mailbox.letters().length;
  await sendToPress(page, "Rett tall om læreplassene");
  await expect(band(page)).toContainText("Sak pågår");
  await page.goto(room);
  await expect(held(page)).toHaveCount(4);
  await page.waitForTimeout(4_000);
  expect(letters()).toBe(0);
  await twice(page.getByRole("button", { name: "Slipp fri: Rett tall om læreplassene" }));
  await expect.poll(letters, { timeout: 40_000 }).toBe(7);
  await twice(page.getByRole("button", { name: /^Slipp fri: 60 unge/ }));
  await twice(page.getByRole("button", { name: /^Dropp: Fjordpakka/ }));
  await expect(held(page)).toHaveCount(1);

  await twice(page.getByRole("button", { name: "Avslutt saken" }));
  await expect(page.getByText("Saken er avsluttet. Én ting er fortsatt holdt tilbake")).toBeVisible();
  await page.goto("/r/nordvag/plan");
  await expect(band(page)).toContainText("Avsluttet sak holder fortsatt tilbake");
  await expectAccessible(page);
  await page.goto(room);
  await twice(page.getByRole("button", { name: /^Slipp fri: Flere vintergjester/ }));
  await expect(page.getByText("Ingenting holdes tilbake lenger.")).toBeVisible();
  await expect(band(page)).toHaveCount(0);

  await page.getByRole("link", { name: "Gå gjennom saken" }).click();
  await page.getByLabel("Hva var planen?").fill("Rett tall innen 40 minutter.");
  await page.getByLabel("Hva hendte?").fill("Det sto etter 30.");
  await twice(page.getByRole("button", { name: "Lagre gjennomgangen" }));
  await expect(page.getByText("Saken er gått gjennom.")).toBeVisible();
  await page.getByLabel("Hva skal endres?").fill("To leser tall før de går ut");
  await page.getByLabel("Hvem gjør det?").fill("Torunn");
  await page.getByLabel("Frist").fill("2099-01-05");
  await twice(page.getByRole("button", { name: "Legg til" }));
  await expect(page.locator(".what", { hasText: "To leser tall" })).toHaveCount(1);
  await expectAccessible(page);
  expect(letters()).toBe(7);
});

async function open(page: Page, kind: string) {
  await page.getByLabel("Nei", { exact: true }).check();
  await page.getByLabel(kind, { exact: true }).check();
  await twice(page.getByRole("button", { name: "Åpne saken" }));
  await expect(page).toHaveURL(/\/cases\/[0-9a-f-]{36}$/);
}

/** The text in brackets must be filled in before it is said; then it stands as it was said. */
async function draftAndRelease(page: Page) {
  const draft = page.locator(".draft").first();
  await draft.getByText("Frigi denne").click();
  await draft.getByRole("button", { name: "Frigi teksten slik den er lagret" }).click();
  await expect(page.getByText("Det står fortsatt noe i klammer").first()).toBeVisible();
  await draft.locator("textarea").fill("Vi har oppgitt feil tall. Riktig tall er 31.");
  await twice(draft.getByRole("button", { name: "Lagre utkastet" }));
  const release = draft.getByRole("button", { name: "Frigi teksten slik den er lagret" });
  await expect(release).toBeEnabled();
  await draft.getByLabel("Her står den").fill("https://nordvag.example/rettelse");
  await twice(release);
  await expect(page.getByRole("link", { name: "https://nordvag.example/rettelse" })).toBeVisible();
}

async function sendToPress(page: Page, title: string) {
  await page.goto(`/r/nordvag/updates/new?audience=${demoId("nordvag")}`);
  await page.getByLabel("Tittel", { exact: true }).fill(title);
  await page.getByLabel("Tekst", { exact: true }).fill("Riktig tall er 31.");
  await twice(page.getByRole("button", { name: "Se hvem som får det" }));
  await expect(page).toHaveURL(/\/updates\/[0-9a-f-]{36}$/);
  await twice(page.getByRole("button", { name: "Send nå" }));
  await expect(page.getByRole("heading", { level: 1 })).not.toContainText("Se hvem");
}
