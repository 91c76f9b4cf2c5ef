import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { sessions, users } from "#db/schema/auth.ts";
import { now } from "~/platform/clock.server.ts";
import { Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { chooseLanguage, createAccount } from "./accounts.commands.server.ts";
import { auth, signedIn } from "./auth.server.ts";
import { demoAccounts, demoPassword } from "./demo-accounts.ts";
import { signIn, signOut } from "./sign-in.commands.server.ts";

useDatabase();

const password = "en lang og god setning";
let counter = 0;

async function anAccount(overrides: { email?: string; locale?: "nb" | "nn" | "en" } = {}) {
  const email = overrides.email ?? `kari-${++counter}@example.no`;
  const id = await createAccount({ name: "Kari Nes", email, password, locale: overrides.locale ?? null }, now());
  return { id, email };
}

const withCookie = (headers: Headers): Request => {
  const cookie = headers.getSetCookie().map((line) => line.split(";")[0]);
  return new Request("https://framsnakk.example/r/nord", { headers: { cookie: cookie.join("; ") } });
};

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return `${error.code} · ${error.options.field ?? ""}`;
};

it("signs in with a cookie that scripts and other sites cannot use", async () => {
  const { id, email } = await anAccount({ locale: "nn" });
  const headers = await signIn({ email: email.toUpperCase(), password });
  const [line] = headers.getSetCookie();
  expect(line).toMatch(/^__Secure-framsnakk\.session_token=/);
  for (const part of ["HttpOnly", "SameSite=Lax", "Secure", "Path=/"]) expect(line).toContain(part);
  expect(await signedIn(withCookie(headers))).toEqual({ userId: id, name: "Kari Nes", locale: "nn" });
});

it("gives an unknown address and a wrong password the same answer", async () => {
  const { email } = await anAccount();
  const wrong = await refusalOf(signIn({ email, password: "noe helt annet her" }));
  const unknown = await refusalOf(signIn({ email: "ingen@example.no", password }));
  const noAddress = await refusalOf(signIn({ email: "ikke en adresse", password }));
  expect([wrong, unknown, noAddress]).toEqual(Array(3).fill("auth:refusal.wrong · email"));
});

it("stops guessing at one account, known or not, also for the right password", async () => {
  const { email } = await anAccount();
  for (const target of [email, "finnes-ikke@example.no"]) {
    for (let n = 0; n < 10; n++) await refusalOf(signIn({ email: target, password: "gjetning" }));
    expect(await refusalOf(signIn({ email: target, password }))).toBe("auth:refusal.tooMany · ");
  }
});

it("knows nobody without a session, with a made-up one, or after signing out", async () => {
  const { email } = await anAccount();
  const request = withCookie(await signIn({ email, password }));
  expect(await signedIn(new Request("https://framsnakk.example/"))).toBeUndefined();
  const forged = { cookie: "__Secure-framsnakk.session_token=made-up.c2lnbmF0dXJl" };
  expect(await signedIn(new Request("https://framsnakk.example/", { headers: forged }))).toBeUndefined();
  const cleared = await signOut(request);
  expect(cleared.getSetCookie().join()).toContain("Max-Age=0");
  expect(await signedIn(request)).toBeUndefined();
});

it("keeps neither address nor browser of a session", async () => {
  const rows = await read.select({ ip: sessions.ipAddress, agent: sessions.userAgent }).from(sessions);
  for (const row of rows) expect([row.ip ?? "", row.agent ?? ""]).toEqual(["", ""]);
});

it("has no sign-up, also behind better-auth's own door", async () => {
  const body = { name: "Inntrenger", email: "inn@example.no", password };
  await expect(auth().api.signUpEmail({ body })).rejects.toThrow();
  expect((await read.select({ email: users.email }).from(users)).map((row) => row.email)).not.toContain(body.email);
});

it("does not let the demo's people in where it is not the demo", async () => {
  const [torunn] = demoAccounts;
  if (!torunn) throw new Error("no demo account");
  await createAccount({ name: torunn.name, email: torunn.email, password: demoPassword, locale: null }, now());
  expect(await refusalOf(signIn({ email: torunn.email, password: demoPassword }))).toBe("auth:refusal.wrong · email");
  // As a session that was begun when this database was still the demo's.
  const body = { email: torunn.email, password: demoPassword };
  const { headers } = await auth().api.signInEmail({ body, returnHeaders: true });
  expect(await signedIn(withCookie(headers))).toBeUndefined();
});

it("makes an account once, and asks for a password that is long enough", async () => {
  const first = await anAccount({ email: "to-ganger@example.no" });
  expect((await anAccount({ email: " To-Ganger@example.no " })).id).toBe(first.id);
  const short = createAccount({ name: "Ola", email: "ola@example.no", password: "kort", locale: null }, now());
  expect(await refusalOf(short)).toBe("auth:refusal.passwordTooShort · password");
});

it("remembers the language a person has chosen", async () => {
  const { id, email } = await anAccount();
  const request = withCookie(await signIn({ email, password }));
  await chooseLanguage(id, now(), "en");
  expect((await signedIn(request))?.locale).toBe("en");
});
