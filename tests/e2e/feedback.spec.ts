// Someone answers what they have got, from a phone and without an account; it lands with its owner and is answered by mail.
import { demoId } from "../../db/demo/ids.ts";
import { expect, expectAccessible, letterTo, signIn, test } from "../support/browser.ts";
import { openOnPhone } from "../support/on-phone.ts";

test.use({ mail: "smtp", allowedComplaints: ["status of 422"] });

test("an answer on a phone lands in the inbox, and is answered by mail", async ({ page, browser, server, mailbox }) => {
  await openOnPhone(browser, `${server.url}/reply/nordvag/${demoId("up-12")}`, async (phone) => {
    await expect(phone.getByText("Boligkartet og kveldsbussen")).toBeVisible();
    // A form that lacks its one needed thing keeps the rest.
    await phone.getByLabel("E-post").fill("ola@hjemme.example");
    await phone.getByRole("button", { name: "Send" }).click();
    await expect(phone.getByRole("alert")).toContainText("Skriv hva det gjelder");
    await expect(phone.getByLabel("E-post")).toHaveValue("ola@hjemme.example");
    await phone.getByLabel("Hva vil du si?").fill("Når går <b>siste</b> buss på fredag?");
    await phone.getByLabel("Navn").fill("Ola Hjemme");
    await phone.getByRole("button", { name: "Send" }).dblclick();
    await expect(phone.getByRole("heading", { name: "Takk for at du skrev" })).toBeVisible();
  });

  await signIn(page, server.people.owner);
  await page.goto("/r/nordvag/feedback");
  await page.getByRole("link", { name: "Når går <b>siste</b> buss på fredag?" }).click();
  await expect(page.getByRole("heading", { name: "Ola Hjemme" })).toBeVisible();
  await page.getByLabel("Svar til ola@hjemme.example").fill("Klokka 23.10 fra torget.");
  await page.getByRole("button", { name: "Send svaret" }).dblclick();
  await expect(page.getByRole("heading", { name: "Vårt svar" })).toBeVisible();
  await expectAccessible(page);
  const letter = await letterTo(mailbox, "ola@hjemme.example");
  expect(letter.subject).toBe("Svar: Boligkartet og kveldsbussen: hvor står vi?");
  expect(letter.text).toContain("Klokka 23.10 fra torget.");
  expect(letter.text).toContain("> Når går <b>siste</b> buss på fredag?");
});
