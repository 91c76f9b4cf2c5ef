// The first run's code, and what the first owner may found. In a database that nobody has touched.
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { installation, users } from "#db/schema/auth.ts";
import { useDatabase } from "#tests/support/database.ts";
import { codeOfRefusal } from "#tests/support/refusal.ts";
import { now } from "~/platform/clock.server.ts";
import { becomeFirstOwner } from "./first-owner.commands.server.ts";
import { isUntouched, setupCode } from "./installation.server.ts";

useDatabase();

const person = (name: string) => ({
  name,
  email: `${name.toLowerCase()}@example.no`,
  password: "en lang og god setning",
  locale: "nn" as const,
});

it("lets one person in with the code, of two at once, and nobody afterwards", async () => {
  const code = (await setupCode()) ?? "";
  expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
  expect(await setupCode(), "another process shows the same").toBe(code);
  const wrong = becomeFirstOwner(now(), { ...person("Inntrenger"), code: "0000-0000-0000-0000" }, "");
  expect(await codeOfRefusal(wrong)).toBe("auth:refusal.wrongCode");
  expect(await isUntouched(read)).toBe(true);

  const asTyped = ` ${code.toLowerCase().replaceAll("-", " ")} `;
  const tries = await Promise.allSettled(
    ["Kari", "Ola"].map((name) => becomeFirstOwner(now(), { ...person(name), code: asTyped }, "firefox linux")),
  );
  const [winner] = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const told = tries.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : []));
  expect(told).toEqual(["auth:refusal.somebodyWasFirst"]);
  expect(winner?.getSetCookie().join()).toContain("framsnakk.session_token");
  const people = await read.select().from(users);
  expect(people).toHaveLength(1);

  // Pressed twice: the same person, the same password.
  const again = becomeFirstOwner(now(), { ...person(people[0]?.name ?? ""), code }, "");
  expect((await again).getSetCookie()).not.toEqual([]);
  expect(await setupCode()).toBeUndefined();
  expect(await isUntouched(read)).toBe(false);
});

it("has no code where somebody came before there were codes", async () => {
  await inTransaction((db) => db.update(installation).set({ setUpAt: null }).where(eq(installation.id, "this")));
  expect(await setupCode()).toBeUndefined();
});
