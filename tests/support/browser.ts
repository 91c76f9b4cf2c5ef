// The browser tests' own `test`: a server for each, a page that fails on what the console complains about, mail, axe.
import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type Letter, type Mailbox, openMailbox } from "./mailbox.ts";
import { type Person, startServer, type TestServer } from "./server.ts";

export { expect } from "@playwright/test";

export type Options = {
  database: "sqlite" | "postgres";
  /** `outbox`: as the demo is started. `smtp`: to a real server on this machine. PostgreSQL always sends. */
  mail: "outbox" | "smtp";
  /** Nobody has set it up yet. */
  empty: boolean;
};

type Fixtures = {
  mailbox: Mailbox;
  server: TestServer;
  /** What the console may say in this test; each entry is part of a message. */
  allowedComplaints: string[];
};

export const test = base.extend<Options & Fixtures>({
  database: ["sqlite", { option: true }],
  mail: ["outbox", { option: true }],
  empty: [false, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  mailbox: async ({}, use) => {
    const mailbox = await openMailbox();
    await use(mailbox);
    await mailbox.close();
  },

  server: async ({ database, mail, empty, mailbox }, use) => {
    const sends = mail === "smtp" || database === "postgres";
    const template = database === "sqlite" && !empty ? process.env.FRAMSNAKK_TEMPLATE : undefined;
    const server = await startServer({ database, empty, template, smtpUrl: sends ? mailbox.url : undefined });
    await use(server);
    await server.discard();
  },

  baseURL: async ({ server }, use) => use(server.url),

  // biome-ignore lint/correctness/noEmptyPattern: as above.
  allowedComplaints: async ({}, use) => use([]),

  page: async ({ page, allowedComplaints }, use) => {
    const complaints = listenTo(page);
    await use(page);
    expect(complaints.filter((complaint) => !allowedComplaints.some((allowed) => complaint.includes(allowed)))).toEqual(
      [],
    );
  },
});

/**
 * What is said of timing and of the tests themselves: axe reaches into every frame, and the frame that shows a mail
 * rightly lets no script run; Remix fetches the next page's style sheet ahead, and on a slow machine it waits for use.
 */
const beside = /^Blocked script execution in 'about:srcdoc'|was preloaded using link preload but not used/;

/** Everything a page says that nobody should have to read: errors, warnings, uncaught exceptions, blocked resources. */
export function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    const type = message.type();
    if (beside.test(message.text())) return;
    if (type === "error" || type === "warning")
      complaints.push(`${type}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page as it stands, in words. */
async function violationsOn(page: Page): Promise<string[]> {
  // axe runs its script in every frame, and waits for ever for one where nothing may run: a mail shown in its sandbox.
  // Told to gather violations alone, and not to gather over frames of other sites (we have none), it takes a quarter.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(true)
    .withTags(standards)
    .exclude("iframe[sandbox]")
    .analyze();
  return violations.map(
    (violation) =>
      `${violation.id}: ${violation.help}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOn(page), `axe on ${page.url()}`).toEqual([]);
}

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.goto("/sign-in");
  const form = page.locator("form").filter({ has: page.locator('input[name="email"][type="email"]') });
  await form.locator('input[name="email"]').fill(person.email);
  await form.locator('input[name="password"]').fill(person.password);
  await form.locator('button[type="submit"]').click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** The newest letter to an address whose subject contains `about`; waits for it. */
export async function letterTo(mailbox: Mailbox, address: string, about = ""): Promise<Letter> {
  let letter: Letter | undefined;
  await expect
    .poll(
      () => {
        letter = mailbox.letters().findLast((one) => one.to === address && one.subject.includes(about));
        return letter !== undefined;
      },
      { message: `a letter to ${address}`, timeout: 30_000 },
    )
    .toBe(true);
  if (!letter) throw new Error(`no letter to ${address}`);
  return letter;
}

/** Every address in a letter that leads to this installation. */
export const linksIn = (letter: Letter, server: TestServer): string[] =>
  [...letter.text.matchAll(/https?:\/\/[^\s<>"]+/g)]
    .map((match) => match[0])
    .filter((link) => link.startsWith(server.url));
