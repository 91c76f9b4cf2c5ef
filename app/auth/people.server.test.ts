// Roles and invitations: never without an owner, and an invitation is good for one person.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { invites, memberships } from "#db/schema/auth.ts";
import { deliveries } from "#db/schema/delivery.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aMember, anActor, aRegion, aUser } from "#tests/support/factories.ts";
import { codeOfRefusal } from "#tests/support/refusal.ts";
import type { LinkActor } from "~/access/actor.ts";
import { now } from "~/platform/clock.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { createAccount } from "./accounts.commands.server.ts";
import { inviteHandler } from "./causes.server.ts";
import { invite, inviteAgain, withdrawInvite } from "./invites.commands.server.ts";
import { joinAsNew, joinWithAccount } from "./join.commands.server.ts";
import { changeRole, leaveRegion, removePerson, restorePerson } from "./people.commands.server.ts";
import { colleagues, openInvites } from "./people.queries.server.ts";

useDatabase();

const password = "en lang og god setning";
const asked = (email: string) => ({
  id: randomUUID(),
  name: "Ny Person",
  email,
  role: "editor" as const,
  memberId: null,
  locale: "nn" as const,
});

const owners = async (regionId: string): Promise<number> =>
  (await read.select().from(memberships).where(eq(memberships.regionId, regionId))).filter(
    ({ role }) => role === "owner",
  ).length;

const holder = (regionId: string, inviteId: string): LinkActor => ({
  kind: "link",
  regionId,
  linkId: randomUUID(),
  purpose: "invite",
  contactId: inviteId,
});

const rowOf = async (id: string) => {
  const [row] = await read.select().from(invites).where(eq(invites.id, id));
  if (!row) throw new Error("no such invitation");
  return row;
};

it("never loses the last owner, however it is tried, nor both of two who leave at once", async () => {
  const kari = await anActor();
  const { regionId, userId } = kari;
  const { user: ola } = await aUser({ regionId, role: "editor" });
  const reader = { userId, role: "reader" as const, memberId: null };
  expect(await codeOfRefusal(changeRole(kari, now(), reader))).toBe("auth:refusal.lastOwner");
  expect(await codeOfRefusal(removePerson(kari, now(), userId))).toBe("auth:refusal.lastOwner");
  expect(await codeOfRefusal(leaveRegion(kari, now()))).toBe("auth:refusal.lastOwner");

  await changeRole(kari, now(), { userId: ola.id, role: "owner", memberId: null });
  const both = [kari, { ...kari, userId: ola.id, name: ola.name }];
  const left = await Promise.allSettled(both.map((each) => leaveRegion(each, now())));
  expect(left.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await owners(regionId)).toBe(1);
});

it("gives an approver a municipality of the region, and takes people out and back", async () => {
  const kari = await anActor();
  const { regionId } = kari;
  const member = await aMember({ regionId });
  const elsewhere = await aMember();
  const { user } = await aUser({ regionId, role: "reader" });
  const approver = (memberId: string | null) =>
    changeRole(kari, now(), { userId: user.id, role: "approver", memberId });
  expect(await codeOfRefusal(approver(null))).toBe("auth:refusal.approverNeedsMember");
  await expect(approver(elsewhere.id)).rejects.toThrow(NotFound);
  await approver(member.id);
  const [found] = (await colleagues(kari, read)).filter(({ userId }) => userId === user.id);
  expect(found).toMatchObject({ role: "approver", member: { id: member.id } });

  await removePerson(kari, now(), user.id);
  await removePerson(kari, now(), user.id);
  expect(await colleagues(kari, read)).toHaveLength(1);
  const back = { userId: user.id, role: "approver" as const, memberId: member.id };
  await restorePerson(kari, now(), back);
  expect(await colleagues(kari, read)).toHaveLength(2);
  // Whoever was never here is asked in, not put in.
  const { user: stranger } = await aUser();
  await expect(restorePerson(kari, now(), { ...back, userId: stranger.id })).rejects.toThrow(NotFound);
});

it("asks someone in once, shows addresses to owners alone, and lets no editor invite", async () => {
  const kari = await anActor();
  const input = asked("Ny@Example.no");
  await invite(kari, now(), input);
  await invite(kari, now(), input);
  const mails = await read.select().from(deliveries).where(eq(deliveries.causeId, input.id));
  expect(mails.map(({ recipientKey, locale }) => [recipientKey, locale])).toEqual([["ny@example.no", "nn"]]);
  expect(await codeOfRefusal(invite(kari, now(), asked("ny@example.no")))).toBe("auth:refusal.alreadyAsked");

  const editor = await anActor({ regionId: kari.regionId, role: "editor" });
  await expect(async () => invite(editor, now(), asked("en@example.no"))).rejects.toThrow(Forbidden);
  expect(await openInvites(editor, read, now(), { withUrl: true })).toEqual([]);
  expect((await colleagues(editor, read)).every(({ email }) => email === null)).toBe(true);

  const [open] = await openInvites(kari, read, now(), { withUrl: false });
  const seen = new Date(open?.expiresAt ?? 0);
  const later = new Date(now().getTime() + 86_400_000);
  await inviteAgain(kari, later, input.id, seen);
  await inviteAgain(kari, later, input.id, seen);
  expect(await read.select().from(deliveries).where(eq(deliveries.causeId, input.id))).toHaveLength(2);

  const stranger = await anActor();
  await expect(withdrawInvite(stranger, now(), input.id)).rejects.toThrow(NotFound);
  await withdrawInvite(kari, now(), input.id);
  const verdict = await inviteHandler.gate(read, { kind: "invite", id: input.id, regionId: kari.regionId }, now());
  expect(verdict.pass).toBe("cancel");
  const late = joinAsNew(holder(kari.regionId, input.id), now(), {
    invite: await rowOf(input.id),
    person: { name: "Ny", password, locale: "nb" },
    device: "",
  });
  expect(await codeOfRefusal(late)).toBe("auth:refusal.inviteClosed");
});

it("lets in one person on an invitation, makes one account of two presses, and takes over nobody's", async () => {
  const kari = await anActor();
  const { regionId } = kari;
  const input = asked("ny2@example.no");
  await invite(kari, now(), input);
  const row = await rowOf(input.id);
  const join = () =>
    joinAsNew(holder(regionId, input.id), now(), {
      invite: row,
      person: { name: "Ny", password, locale: "nb" },
      device: "chrome windows",
    });
  const pressed = await Promise.all([join(), join()]);
  for (const headers of pressed) expect(headers.getSetCookie()).not.toEqual([]);
  expect(await colleagues(kari, read)).toHaveLength(2);
  const { user: other } = await aUser();
  const second = joinWithAccount(holder(regionId, input.id), now(), input.id, other.id);
  expect(await codeOfRefusal(second)).toBe("auth:refusal.inviteClosed");

  // The address has an account elsewhere: its password is not another's to set.
  const region = await aRegion();
  const boss = await anActor({ regionId: region.id });
  const theirs = await createAccount({ name: "Eva", email: "eva@example.no", password, locale: null }, now());
  const toEva = asked("eva@example.no");
  await invite(boss, now(), toEva);
  const asNew = joinAsNew(holder(region.id, toEva.id), now(), {
    invite: await rowOf(toEva.id),
    person: { name: "Ikke Eva", password: "et helt annet passord", locale: "nb" },
    device: "",
  });
  expect(await codeOfRefusal(asNew)).toBe("auth:refusal.haveAccount");
  await joinWithAccount(holder(region.id, toEva.id), now(), toEva.id, theirs);
  expect((await colleagues(boss, read)).map(({ userId }) => userId)).toContain(theirs);

  // Who leads the region already is not made less by an old invitation.
  const toBoss = asked("sjef@example.no");
  await invite(boss, now(), toBoss);
  await joinWithAccount(holder(region.id, toBoss.id), now(), toBoss.id, boss.userId);
  expect(await owners(region.id)).toBe(1);
});

it("opens the invitation of no other region", async () => {
  const kari = await anActor();
  const input = asked("ny3@example.no");
  await invite(kari, now(), input);
  const wrong = holder((await aRegion()).id, input.id);
  await expect(joinWithAccount(wrong, now(), input.id, kari.userId)).rejects.toThrow(NotFound);
  await inTransaction(async (db) => {
    await db
      .update(invites)
      .set({ expiresAt: new Date(0) })
      .where(eq(invites.id, input.id));
  });
  const cause = { kind: "invite", id: input.id, regionId: kari.regionId };
  expect((await inviteHandler.gate(read, cause, now())).pass).toBe("cancel");
});
