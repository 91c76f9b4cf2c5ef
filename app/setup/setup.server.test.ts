// A region founded and its settings changed, against the real database.
import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { read } from "#db/client.server.ts";
import { audiences } from "#db/schema/audiences.ts";
import { contacts } from "#db/schema/contacts.ts";
import { members, regionSettings, regions } from "#db/schema/regions.ts";
import { useDatabase } from "#tests/support/database.ts";
import { aMember, anActor, only } from "#tests/support/factories.ts";
import { codeOfRefusal } from "#tests/support/refusal.ts";
import type { Actor } from "~/access/actor.ts";
import { membershipIn } from "~/auth/memberships.queries.server.ts";
import { contactChoices } from "~/contacts/contact-choices.server.ts";
import { firstOwner } from "~/feedback/settings.ts";
import { atRiskPercent, onTrackPercent } from "~/goals/settings.ts";
import { now } from "~/platform/clock.server.ts";
import { Forbidden, NotFound } from "~/platform/refusal.ts";
import { translator } from "~/platform/words.server.ts";
import { addMembers, changeMember, leaveMember, rejoinMember } from "~/regions/members.commands.server.ts";
import { changeRegion, regionFields } from "~/regions/regions.commands.server.ts";
import { membersNow, regionById } from "~/regions/regions.queries.server.ts";
import type { Setting } from "~/regions/setting.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { leftOutPoints } from "~/updates/settings.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import { firstSteps } from "./first-steps.queries.server.ts";
import { foundRegion } from "./found-region.commands.server.ts";
import { addMemberContacts, contactsOfMembers, removeMemberContact } from "./member-contacts.server.ts";
import { actOnMembers } from "./members-acts.server.ts";
import { writtenDown } from "./typed-value.ts";
import type { ValueFilter } from "./value-filter.ts";
import { actOnSetting, settingViews } from "./values.server.ts";

useDatabase();

const aForm = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const wanted = (name: string) =>
  ({ id: randomUUID(), name, slug: "", legalForm: "regionalCouncil", locale: "nn" }) as const;

it("founds a region with owner, press and starting audiences, once for two presses, and for nobody who may not", async () => {
  const kari = await anActor();
  const input = wanted("Fjære og Øyane");
  const slugs = await Promise.all([1, 2].map(() => foundRegion(kari.userId, now(), input)));
  expect(slugs).toEqual(["fjaere-og-oyane", "fjaere-og-oyane"]);
  const here = await membershipIn(read, kari.userId, "fjaere-og-oyane");
  expect([here?.role, here?.region.legalForm]).toEqual(["owner", "interkommunalt politisk råd"]);
  const made = await read.select().from(audiences).where(eq(audiences.regionId, input.id));
  expect(made.map(({ name }) => name)).toContain("Tilsette i kommunane");
  expect(made.map(({ kind }) => kind).filter((kind) => kind === "press")).toHaveLength(1);
  const people = await read.select().from(contacts).where(eq(contacts.regionId, input.id));
  expect(people.map(({ name }) => name)).toEqual([kari.name]);

  const same = { ...wanted("En annen"), slug: "fjaere-og-oyane" };
  expect(await codeOfRefusal(foundRegion(kari.userId, now(), same))).toBe("regions:refusal.slugTaken");
  const editor = await anActor({ regionId: kari.regionId, role: "editor" });
  await expect(foundRegion(editor.userId, now(), wanted("Min egen"))).rejects.toThrow(Forbidden);
  await expect(foundRegion((await anActor()).userId, now(), input), "somebody else's").rejects.toThrow(NotFound);
  expect(await firstSteps({ ...kari, regionId: input.id }, read)).toEqual({
    members: 0,
    reachable: 0,
    hasResult: false,
  });
});

it("adds members as they are typed, asks which of two, and keeps a name of the region's own", async () => {
  const kari = await anActor();
  const add = (manyNames: string[]) => actOnMembers(kari, now(), { intent: "addMany", manyNames }, new FormData());
  expect(await add(["Guovdageaidnu", "Herøy", "Haukvik", "1851"])).toEqual({
    added: ["Kautokeino", "Lødingen"],
    several: [{ typed: "Herøy", choices: ["Herøy (Møre og Romsdal)", "Herøy (Nordland)"] }],
    unknown: ["Haukvik"],
  });
  await actOnMembers(kari, now(), { intent: "addOwn", ownName: ["Haukvik"] }, new FormData());
  expect((await add(["kautokeino kommune", "Herøy (Nordland)"])).added).toEqual(["Herøy"]);
  const found = await membersNow(read, kari.regionId);
  expect(found.map(({ name, code, displayName }) => [name, code, displayName])).toEqual([
    ["Haukvik", "", "Haukvik"],
    ["Herøy", "1818", "Herøy kommune"],
    ["Kautokeino", "5612", "Kautokeino kommune"],
    ["Lødingen", "1851", "Lødingen kommune"],
  ]);
});

it("takes several contacts for a member, each once, and none for another region's", async () => {
  const kari = await anActor();
  const member = await aMember({ regionId: kari.regionId });
  const elsewhere = await aMember();
  const ola = { memberId: member.id, name: "Ola Vik", email: "Ola@Example.no" };
  await addMemberContacts(kari, now(), [ola, { ...ola, name: "Eva Nes", email: "" }]);
  await addMemberContacts(kari, now(), [ola, { ...ola, name: "Eva Nes", email: "" }]);
  const found = await contactsOfMembers(kari, read);
  // Who was named first is asked; the other stands in.
  expect(found.map(({ name, isDeputy }) => [name, isDeputy])).toEqual([
    ["Ola Vik", false],
    ["Eva Nes", true],
  ]);
  await removeMemberContact(kari, now(), { memberId: member.id, contactId: found[0]?.contactId ?? "" });
  expect((await contactsOfMembers(kari, read)).map(({ name }) => name)).toEqual(["Eva Nes"]);
  await expect(addMemberContacts(kari, now(), [{ ...ola, memberId: elsewhere.id }])).rejects.toThrow(NotFound);

  const form = aForm({ [`contact.${member.id}.name`]: "", [`contact.${member.id}.email`]: "kari@example.no" });
  await expect(actOnMembers(kari, now(), { intent: "save" }, form)).rejects.toThrow("contactNameMissing");
});

it("lets a member leave and come back: its row stays, and it has no part in what is shared meanwhile", async () => {
  const kari = await anActor();
  await addMembers(kari, now(), [
    { name: "Voss", code: "4621" },
    { name: "Luster", code: "4644" },
  ]);
  const [luster] = await membersNow(read, kari.regionId);
  if (!luster) throw new Error("no member");
  const fields = {
    displayName: "Luster kommune",
    languageForm: "nn" as const,
    population: 5200,
    availableHours: 40,
    committedHours: null,
    strengths: ["Brevatn"],
  };
  const said = new Date("2026-11-22T23:30:00Z");
  await changeMember(kari, said, luster.id, fields);
  await changeMember(kari, now(), luster.id, { ...fields, population: 5300 });
  const [row] = await read.select().from(members).where(eq(members.id, luster.id));
  // Half past eleven in the evening in UTC is tomorrow in Norway; hours that stay as they were keep their day.
  expect([row?.capacitySaidOn, row?.population]).toEqual(["2026-11-23", 5300]);

  await leaveMember(kari, now(), luster.id);
  await leaveMember(kari, now(), luster.id);
  expect((await membersNow(read, kari.regionId)).map(({ name }) => name)).toEqual(["Voss"]);
  expect((await memberShare(kari, read, now())).even).toBe(1);
  // Forms offer it only where it is written already.
  const offered = async (chosen: string[]) =>
    (await contactChoices(kari, read, chosen)).members.map(({ name }) => name);
  expect([await offered([]), await offered([luster.id])]).toEqual([["Voss"], ["Luster", "Voss"]]);
  await rejoinMember(kari, now(), luster.id);
  expect(await membersNow(read, kari.regionId)).toHaveLength(2);
  await expect(leaveMember(await anActor(), now(), luster.id)).rejects.toThrow(NotFound);
});

const regionNow = async ({ regionId }: Actor) =>
  only(await read.select().from(regions).where(eq(regions.id, regionId)));

it("changes what a region is, for its owner alone", async () => {
  const kari = await anActor();
  const fields = {
    name: "Nytt navn",
    legalForm: "iks",
    locale: "en",
    approvalRule: "named",
    toldThreshold: 0.6,
  } as const;
  const shown = regionFields(await regionNow(kari));
  await changeRegion(kari, now(), fields, shown);
  const region = await regionById(read, kari.regionId);
  expect(region).toMatchObject({ name: "Nytt navn", legalForm: "interkommunalt selskap (IKS)", toldThreshold: 0.6 });
  const editor = await anActor({ regionId: kari.regionId, role: "editor" });
  await expect(async () => changeRegion(editor, now(), fields, shown)).rejects.toThrow(Forbidden);
});

it("keeps what two people change in a region at once, and refuses the same field twice", async () => {
  const kari = await anActor();
  const ola = await anActor({ regionId: kari.regionId, role: "owner" });
  const shown = regionFields(await regionNow(kari));
  await changeRegion(kari, now(), { ...shown, name: "Karis navn" }, shown);
  for (let click = 0; click < 2; click++) await changeRegion(ola, now(), { ...shown, toldThreshold: 0.6 }, shown);
  const after = { name: "Karis navn", toldThreshold: 0.6 };
  expect(await regionById(read, kari.regionId)).toMatchObject(after);
  const late = changeRegion(ola, now(), { ...shown, name: "Olas navn", approvalRule: "named" }, shown);
  expect(await codeOfRefusal(late)).toBe("regions:refusal.regionChanged");
  expect(await regionById(read, kari.regionId)).toMatchObject({ ...after, approvalRule: shown.approvalRule });
});

/** As the page sends it. */
const setForm = ({ key, proposed }: Setting, value: string, { shown = proposed, reason = "" } = {}) =>
  aForm({ intent: "set", key, value, reason, shown: writtenDown({ key, value: shown }) });
const everything = { onlyOwn: false, groupId: null, text: "" };
const viewsOf = async (actor: Actor, filter: Partial<ValueFilter> = {}) => {
  const groups = await settingViews(actor, read, { ...everything, ...filter }, translator("nb"));
  return groups.flatMap(({ parts }) => parts.flatMap(({ settings }) => settings));
};
const rowsOf = ({ regionId }: Actor) => read.select().from(regionSettings).where(eq(regionSettings.regionId, regionId));

it("sets a value with its reason, counts by it, says who did it, and goes back to what we propose", async () => {
  const kari = await anActor();
  const set = (value: string, more = {}) => actOnSetting(kari, now(), setForm(leftOutPoints, value, more));
  expect(await codeOfRefusal(set("99"))).toBe("setup:values.notBetween");
  expect(await codeOfRefusal(set("20,5"))).toBe("setup:values.notBetween");
  await set("20", { reason: "Vedtatt i styret" });
  expect(await readSetting(read, kari.regionId, leftOutPoints)).toBe(20);
  const [shown, ...others] = await viewsOf(kari, { onlyOwn: true });
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ value: 20, own: { reason: "Vedtatt i styret" }, last: { by: kari.name } });

  await set("15", { shown: 20 });
  expect(await rowsOf(kari), "as proposed is kept as nothing").toEqual([]);
  const after = (await viewsOf(kari)).find(({ setting }) => setting === leftOutPoints);
  expect(after?.last).toMatchObject({ by: kari.name, toProposed: true });
  const unknown = aForm({ intent: "reset", shown: writtenDown({ key: "no.such", value: 1 }) });
  await expect(actOnSetting(kari, now(), unknown)).rejects.toThrow(NotFound);
  const editor = await anActor({ regionId: kari.regionId, role: "editor" });
  await expect(actOnSetting(editor, now(), setForm(leftOutPoints, "20"))).rejects.toThrow(Forbidden);
});

it("loses nothing where two people write, and does the same thing twice as once", async () => {
  const kari = await anActor();
  const ola = await anActor({ regionId: kari.regionId, role: "owner" });
  const byKari = setForm(leftOutPoints, "20");
  for (let click = 0; click < 2; click++) await actOnSetting(kari, now(), byKari);
  expect(await codeOfRefusal(actOnSetting(ola, now(), setForm(leftOutPoints, "10")))).toBe(
    "regions:refusal.settingChanged",
  );
  expect(await readSetting(read, kari.regionId, leftOutPoints)).toBe(20);
  await actOnSetting(ola, now(), setForm(leftOutPoints, "10", { shown: 20 }));
  expect(await readSetting(read, kari.regionId, leftOutPoints)).toBe(10);
});

it("refuses what contradicts another value, from either side", async () => {
  const kari = await anActor();
  const refused = (setting: Setting, value: string, more = {}) =>
    codeOfRefusal(actOnSetting(kari, now(), setForm(setting, value, more)));
  expect(await refused(atRiskPercent, "90")).toBe("goals:setting.order");
  expect(await refused(onTrackPercent, "70")).toBe("goals:setting.order");
  await actOnSetting(kari, now(), setForm(onTrackPercent, "95"));
  await actOnSetting(kari, now(), setForm(atRiskPercent, "92"));
  // Alone it would go back under the other; together they go.
  expect(await refused(onTrackPercent, "90", { shown: 95 })).toBe("goals:setting.order");
  const together = aForm({ intent: "reset" });
  for (const [{ key }, value] of [
    [onTrackPercent, 95],
    [atRiskPercent, 92],
  ] as const) {
    together.append("shown", writtenDown({ key, value }));
  }
  const answer = await actOnSetting(kari, now(), together);
  expect(await rowsOf(kari)).toEqual([]);

  const back = aForm({ intent: "restore" });
  for (const one of answer.done === "reset" ? answer.taken : []) back.append("taken", one);
  for (let click = 0; click < 2; click++) await actOnSetting(kari, now(), back);
  expect(await readSetting(read, kari.regionId, atRiskPercent)).toBe(92);
  expect(await readSetting(read, kari.regionId, onTrackPercent)).toBe(95);
});

it("finds values by their words, and gives what comes in to somebody who is here", async () => {
  const kari = await anActor();
  const found = async (text: string) => (await viewsOf(kari, { text })).map(({ setting }) => setting.key);
  expect(await found("PÅMINNELSE ambassadør")).toContain("ambassadors.remindWithinDays");
  expect(await found("finnes ikke her")).toEqual([]);
  const elsewhere = await anActor();
  expect(await codeOfRefusal(actOnSetting(kari, now(), setForm(firstOwner, elsewhere.userId)))).toBe(
    "setup:values.notHere",
  );
  await actOnSetting(kari, now(), setForm(firstOwner, kari.userId));
  expect(await readSetting(read, kari.regionId, firstOwner)).toBe(kari.userId);
});
