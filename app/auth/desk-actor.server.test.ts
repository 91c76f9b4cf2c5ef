import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { auditEntries } from "#db/schema/audit.ts";
import { now } from "~/platform/clock.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { aJobActor, aMember, anActor, aRegion } from "../../tests/support/factories.ts";
import { createAccount, setMembership } from "./accounts.commands.server.ts";
import { deskActor } from "./desk-actor.server.ts";
import { membershipIn, regionsOf } from "./memberships.queries.server.ts";
import { signIn } from "./sign-in.commands.server.ts";

useDatabase();

const password = "en lang og god setning";

async function someoneIn(regionId: string, role: "owner" | "reader" = "owner") {
  const email = `kari-${crypto.randomUUID()}@example.no`;
  const userId = await createAccount({ name: "Kari Nes", email, password, locale: null }, now());
  await inTransaction((db) => setMembership(db, aJobActor(regionId), now(), { userId, role, memberId: null }));
  const cookie = (await signIn({ email, password })).getSetCookie()[0]?.split(";")[0] ?? "";
  const asking = (path: string, init: RequestInit = {}) =>
    new Request(`https://framsnakk.example${path}`, { ...init, headers: { cookie } });
  return { userId, asking };
}

const thrownBy = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => undefined,
    (error: unknown) => error,
  );

it("is the signed-in person with the role in that region", async () => {
  const region = await aRegion();
  const { userId, asking } = await someoneIn(region.id, "reader");
  const desk = await deskActor(asking(`/r/${region.slug}`), region.slug);
  expect(desk.region.id).toBe(region.id);
  expect(desk.actor).toEqual({
    kind: "person",
    regionId: region.id,
    userId,
    name: "Kari Nes",
    role: "reader",
    memberId: null,
  });
});

it("finds another region as little as one that is not there", async () => {
  const [mine, other] = [await aRegion(), await aRegion()];
  const { asking } = await someoneIn(mine.id);
  for (const slug of [other.slug, "finnes-ikke", undefined]) {
    expect(await thrownBy(deskActor(asking(`/r/${slug}`), slug))).toBeInstanceOf(NotFound);
  }
});

it.each([
  ["GET", "/r/nord/releases?state=sent", "/sign-in?to=%2Fr%2Fnord%2Freleases%3Fstate%3Dsent"],
  ["GET", "/r/nord/releases.data", "/sign-in?to=%2Fr%2Fnord%2Freleases"],
  ["POST", "/r/nord/releases/1", "/sign-in"],
])("sends a stranger's %s %s to %s", async (method, path, to) => {
  const answer = await thrownBy(deskActor(new Request(`https://framsnakk.example${path}`, { method }), "nord"));
  expect(answer).toBeInstanceOf(Response);
  expect((answer as Response).headers.get("location")).toBe(to);
});

it("changes a role in its own region alone, and writes it down", async () => {
  const [region, other] = [await aRegion(), await aRegion()];
  const owner = await anActor({ regionId: region.id });
  const { userId } = await someoneIn(region.id, "reader");
  await inTransaction((db) => setMembership(db, owner, now(), { userId, role: "editor", memberId: null }));
  expect((await membershipIn(read, userId, region.slug))?.role).toBe("editor");
  expect(await membershipIn(read, userId, other.slug)).toBeUndefined();
  expect((await regionsOf(read, userId)).map(({ slug }) => slug)).toEqual([region.slug]);
  const written = (await read.select().from(auditEntries)).filter((entry) => entry.actorId === owner.userId);
  expect(written).toMatchObject([
    { act: "auth.setMembership", subjectId: userId, detail: { role: "editor", memberId: null } },
  ]);
});

it("gives nobody a role through an editor, or for a municipality of another region", async () => {
  const [region, other] = [await aRegion(), await aRegion()];
  const foreign = await aMember({ regionId: other.id });
  const owner = await anActor({ regionId: region.id });
  const editor = await anActor({ regionId: region.id, role: "editor" });
  const give = (actor: typeof owner, memberId: string | null) =>
    thrownBy(
      inTransaction((db) => setMembership(db, actor, now(), { userId: owner.userId, role: "reader", memberId })),
    );
  expect(await give(editor, null)).toBeInstanceOf(Forbidden);
  expect(await give(owner, foreign.id)).toBeInstanceOf(NotFound);
  expect((await membershipIn(read, owner.userId, region.slug))?.role).toBe("owner");
});
