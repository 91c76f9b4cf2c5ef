// The link of a letter, opened where most people open it.
import type { Browser, Page } from "@playwright/test";
import { expect, expectAccessible, linksIn, listenTo } from "./browser.ts";
import type { Letter } from "./mailbox.ts";
import type { TestServer } from "./server.ts";

export const phoneSize = { width: 390, height: 844 };

/** Opens the link of a letter as its holder does: on a phone, without an account and without scripts. */
export async function onPhone(
  browser: Browser,
  server: TestServer,
  letter: Letter,
  folder: "/l/" | "/t/" | "/a/" | "/s/" | "/d/",
  answer: (sheet: Page) => Promise<void>,
) {
  const link = linksIn(letter, server).find((each) => each.includes(folder));
  if (!link) throw new Error(`no link in «${letter.subject}»`);
  await openOnPhone(browser, link, answer);
}

/** A page for anyone, as it is opened on a phone: it sends no script, and is accessible before and after. */
export async function openOnPhone(browser: Browser, link: string, answer: (sheet: Page) => Promise<void>) {
  const context = await browser.newContext({ viewport: phoneSize, locale: "nb-NO" });
  const sheet = await context.newPage();
  const complaints = listenTo(sheet);
  await sheet.goto(link);
  expect(await sheet.locator("script").count()).toBe(0);
  await expectAccessible(sheet);
  await answer(sheet);
  await expectAccessible(sheet);
  expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
  await context.close();
}
