// A backup is taken back while mail waits: everything unfinished is held, and nothing leaves until a person says so.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, expectAccessible, signIn, test } from "../support/browser.ts";
import { finished, runScript } from "../support/process.ts";
import type { TestServer } from "../support/server.ts";

test.use({ mail: "smtp" });
test.setTimeout(240_000);

const root = fileURLToPath(new URL("../..", import.meta.url));

const framsnakk = ({ env }: TestServer, ...args: string[]) =>
  finished(
    spawn(process.execPath, ["bin/framsnakk", ...args], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );

/** The press sending that waits comes due while nothing runs. */
const comeDue = ({ env }: TestServer) =>
  finished(
    runScript(
      `
      import { eq } from "drizzle-orm";
      import { inTransaction } from "./db/client.server.ts";
      import { deliveries } from "./db/schema/delivery.ts";
      import { sendings } from "./db/schema/press.ts";
      import { closeStore, openStore } from "./db/store.server.ts";
      await openStore();
      const past = new Date(Date.now() - 3600_000);
      await inTransaction(async (db) => {
        await db.update(deliveries).set({ dueAt: past, nextTryAt: past }).where(eq(deliveries.state, "waiting"));
        await db.update(sendings).set({ dueAt: past }).where(eq(sendings.state, "active"));
      });
      await closeStore();
    `,
      env as Record<string, string>,
    ),
  );

test("after a restore everything waits for a person, who lets one go and drops another", async ({
  page,
  server,
  mailbox,
}) => {
  const file = path.join(server.dataDir, "..", "backup.gz");
  await server.stop();
  await comeDue(server);
  await framsnakk(server, "backup", file);
  await framsnakk(server, "restore", file, "--replace");
  await server.start();
  rmSync(file);

  await signIn(page, server.people.owner);
  await expect(page.locator(`a[href="/r/nordvag/restored"]`).first()).toBeVisible();
  await page.goto("/r/nordvag/restored");
  const mailings = page.locator("main ul.rows > li");
  await expect(mailings).toHaveCount(2);
  await expectAccessible(page);
  expect(mailbox.letters()).toEqual([]);

  const sending = mailings.filter({ has: page.locator('input[name="kind"][value="sending"]') });
  const recipients = await sending.locator("details li").allTextContents();
  await sending.locator('button[value="send"]').click();
  await expect(mailings).toHaveCount(1);
  await expect
    .poll(
      () =>
        mailbox
          .letters()
          .map(({ to }) => to)
          .sort(),
      { timeout: 30_000 },
    )
    .toEqual(recipients.map((text) => text.split(" · ")[1] ?? "").sort());

  await mailings.locator('button[value="stop"]').click();
  await expect(mailings).toHaveCount(0);
  await page.locator('button[value="goingAgain"]').click();
  await expect(page.locator('button[value="goingAgain"]')).toHaveCount(0);
  expect(mailbox.letters()).toHaveLength(recipients.length);
});
