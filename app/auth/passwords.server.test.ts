// Forgotten and changed passwords: a link is good once and for an hour, and nobody learns who has an account.
import { eq } from "drizzle-orm";
import { afterEach, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { passwordResets } from "#db/schema/auth.ts";
import { deliveries, deliveryContents } from "#db/schema/delivery.ts";
import { links } from "#db/schema/links.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aRegion, serial } from "#tests/support/factories.ts";
import { codeOfRefusal } from "#tests/support/refusal.ts";
import { now } from "~/platform/clock.server.ts";
import { inSteadyTime } from "~/platform/steady-time.server.ts";
import { createAccount, setMembership } from "./accounts.commands.server.ts";
import { sessionOf, signedIn } from "./auth.server.ts";
import { limits } from "./limits.server.ts";
import {
  changePassword,
  forgotPassword,
  madeUpPassword,
  openReset,
  resetPassword,
} from "./passwords.commands.server.ts";
import { endOtherSessions, endSession, noteSeen, sessionsOf } from "./sessions.server.ts";
import { signIn } from "./sign-in.commands.server.ts";

useDatabase();

const old = "en lang og god setning";
const fresh = "en ny og like lang setning";

async function someone() {
  const region = await aRegion({ locale: "nn" });
  const email = `kari-${serial()}@example.no`;
  const userId = await createAccount({ name: "Kari Nes", email, password: old, locale: "nb" }, now());
  const job = { kind: "job", job: "test", regionId: region.id } as const;
  await inTransaction((db) => setMembership(db, job, now(), { userId, role: "editor", memberId: null }));
  const cookie = (await signIn({ email, password: old })).getSetCookie()[0]?.split(";")[0] ?? "";
  return { region, userId, email, request: new Request("https://framsnakk.example/", { headers: { cookie } }) };
}

const resetsOf = (userId: string) => read.select().from(passwordResets).where(eq(passwordResets.userId, userId));

afterEach(() => limits.forget("forgotten", "ingen@example.no"));

it("mails a link in the person's language, once good and for an hour, that signs out everywhere", async () => {
  const { userId, email, request } = await someone();
  await forgotPassword(now(), ` ${email.toUpperCase()} `);
  await forgotPassword(now(), email);
  const [first, second] = await resetsOf(userId);
  if (!first || !second) throw new Error("two were asked for");
  const [mail] = await read.select().from(deliveries).where(eq(deliveries.causeId, first.id));
  const [content] = await read.select().from(deliveryContents).where(eq(deliveryContents.causeId, first.id));
  const [link] = await read.select().from(links).where(eq(links.subject, first.id));
  expect([mail?.recipientKey, mail?.linkId, content?.locale]).toEqual([email, link?.id, "nb"]);
  expect(content?.text).toContain("{{link}}");
  expect(await codeOfRefusal(openReset(first.id, new Date(first.expiresAt)))).toBe("auth:refusal.resetSpent");

  const short = resetPassword(now(), first.id, "kort");
  expect(await codeOfRefusal(short)).toBe("auth:refusal.passwordTooShort");
  const both = await Promise.allSettled([fresh, old].map((password) => resetPassword(now(), first.id, password)));
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await signedIn(request)).toBeUndefined();
  // The other link of the same person is spent with it.
  expect(await codeOfRefusal(resetPassword(now(), second.id, fresh))).toBe("auth:refusal.resetSpent");
});

it("answers alike for an address that nobody has, and after the same time", async () => {
  const { email } = await someone();
  const timed = async (address: string) => {
    const begun = performance.now();
    await inSteadyTime(300, () => forgotPassword(now(), address));
    return performance.now() - begun;
  };
  const before = (await read.select().from(passwordResets)).length;
  const [known, unknown] = [await timed(email), await timed("ingen@example.no")];
  expect((await read.select().from(passwordResets)).length).toBe(before + 1);
  expect(Math.min(known, unknown)).toBeGreaterThan(295);
  for (let n = 1; n < 4; n++) await forgotPassword(now(), "ingen@example.no");
  expect(await codeOfRefusal(forgotPassword(now(), "ingen@example.no"))).toBe("auth:refusal.tooMany");
});

it("changes a password for whoever knows the old one, and keeps only this session", async () => {
  const { userId, email, request } = await someone();
  const sessionId = (await sessionOf(request))?.id ?? "";
  await signIn({ email, password: old, device: "firefox linux" });
  const change = (typed: string) => changePassword(now(), { userId, sessionId, old: typed, password: fresh });
  expect(await codeOfRefusal(change("feil passord, men langt"))).toBe("auth:refusal.wrongOldPassword");
  await change(old);
  expect((await sessionsOf(read, userId, now())).map(({ id }) => id)).toEqual([sessionId]);
  expect(await codeOfRefusal(signIn({ email, password: old }))).toBe("auth:refusal.wrong");
  await signIn({ email, password: fresh });
});

it("lists sessions by kind of device, and ends one's own alone", async () => {
  const { userId, email, request } = await someone();
  const here = (await sessionOf(request))?.id ?? "";
  await signIn({ email, password: old, device: "chrome windows" });
  const listed = await sessionsOf(read, userId, now());
  expect(listed.map(({ device }) => device)).toContainEqual({ browser: "chrome", system: "windows" });
  const [later, soonAfter] = [60, 61].map((minutes) => new Date(now().getTime() + minutes * 60_000)) as [Date, Date];
  await noteSeen(await sessionOf(request), later);
  await noteSeen(await sessionOf(request), soonAfter);
  expect((await sessionsOf(read, userId, later))[0]).toMatchObject({ id: here, seen: later });
  const stranger = await someone();
  await endSession(stranger.userId, here);
  expect(await signedIn(request)).toBeDefined();
  await endOtherSessions(userId, here);
  expect((await sessionsOf(read, userId, now())).map(({ id }) => id)).toEqual([here]);
});

it("makes up a password for whoever runs the installation, and none for nobody", async () => {
  const { email, request } = await someone();
  const password = (await madeUpPassword(now(), email)) ?? "";
  expect(await signedIn(request)).toBeUndefined();
  await signIn({ email, password });
  expect(await madeUpPassword(now(), "ingen@example.no")).toBeUndefined();
});
