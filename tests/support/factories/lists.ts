// A region in which everything stands that a list can hold, to see what leaves and what comes in again.
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import { ambassadorConsents } from "#db/schema/ambassadors.ts";
import { type ContactRole, contactRoles, contactTopics } from "#db/schema/contacts.ts";
import { mediaContacts, outletCoverage, outlets } from "#db/schema/press.ts";
import { assess } from "~/stakeholders/assessments.commands.server.ts";
import { aContact, aMember, anActor, aRegion, longAgo, only } from "../factories.ts";
import { anAmbassador } from "./ambassadors.ts";
import { aStakeholder } from "./stakeholders.ts";

const theDayBefore = new Date(longAgo.getTime() - 24 * 60 * 60_000);

/** Two municipalities; the name of one looks like what stands between a role and its place. */
export async function aListDesk() {
  const region = await aRegion();
  const regionId = region.id;
  const haukvik = await aMember({ regionId, name: "Haukvik" });
  const bo = await aMember({ regionId, name: "Bø i Telemark" });
  return { regionId, haukvik, bo, owner: await anActor({ regionId }) };
}

export type ListDesk = Awaited<ReturnType<typeof aListDesk>>;

export async function aFullDesk(): Promise<ListDesk> {
  const desk = await aListDesk();
  await somePeople(desk);
  await someMedia(desk);
  await someAmbassadors(desk);
  await someStakeholders(desk);
  return desk;
}

async function somePeople({ regionId, haukvik, bo }: ListDesk): Promise<void> {
  const tagged = async (contactId: string, ...tags: [ContactRole, string | null][]) => {
    const rows = tags.map(([role, memberId]) => ({ regionId, contactId, role, memberId }));
    await inTransaction((db) => db.insert(contactRoles).values(rows));
  };
  const several = await aContact({ regionId, name: "Åse Øygard", title: "rådgiver", locale: "nn" });
  await tagged(several.id, ["board", haukvik.id], ["councillor", bo.id], ["memberContact", bo.id], ["staff", null]);
  await inTransaction((db) =>
    db.insert(contactTopics).values(["skole", "Hav & fiske"].map((topic) => ({ contactId: several.id, topic }))),
  );
  const one = await aContact({
    regionId,
    name: '=Per "P"; Æ',
    email: null,
    organisation: "Verftet AS",
    phone: "+47 900",
  });
  await tagged(one.id, ["staff", haukvik.id], ["resident", haukvik.id]);
  const partly = await aContact({ regionId, name: "Zoë 👩🏽‍🌾 Å", locale: "en", source: "=påmelding 2026" });
  await tagged(partly.id, ["board", null], ["staff", bo.id], ["journalist", null], ["ambassador", bo.id]);
  await aContact({ regionId, name: "Ingen Rolle", email: null, organisation: "Kaia" });
}

async function someMedia({ regionId, haukvik, bo }: ListDesk): Promise<void> {
  const anOutlet = (name: string, rest: Partial<typeof outlets.$inferInsert> = {}) =>
    inTransaction(async (db) =>
      only(
        await db
          .insert(outlets)
          .values({ regionId, name, sortKey: sortKey(name), ...rest })
          .returning(),
      ),
    );
  const paper = {
    kind: "lokalavis",
    languageForm: "nn",
    deadline: "14.00",
    publishDays: "man, ons",
    url: "https://a.no",
  };
  const covering = await anOutlet("Avisa", { ...paper, languageForm: "nn" });
  const radio = await anOutlet("Radio «Nord»", { languageForm: "neutral" });
  await anOutlet("Alene");
  const kari = await aContact({ regionId, name: "Kari Journalist", role: "journalist", title: "redaktør", phone: "1" });
  const ola = await aContact({ regionId, name: "Ola Uten", email: null, role: "journalist", organisation: "Avisa" });
  await inTransaction(async (db) => {
    await db.insert(outletCoverage).values([haukvik, bo].map(({ id }) => ({ outletId: covering.id, memberId: id })));
    const at = (outletId: string, contactId: string) => ({ regionId, outletId, contactId });
    await db.insert(mediaContacts).values([
      { ...at(covering.id, kari.id), beat: "næring", verifiedOn: "2025-12-01" },
      { ...at(covering.id, ola.id), beat: "", verifiedOn: null },
      { ...at(radio.id, kari.id), beat: "hav", verifiedOn: null },
    ]);
  });
}

async function someAmbassadors({ regionId, haukvik }: ListDesk): Promise<void> {
  const guardian = { guardianName: "Mor", guardianEmail: "mor@example.no", guardianConsent: true, isMinor: true };
  await anAmbassador({ regionId, name: "Ung", memberId: haukvik.id, ...guardian, maxAsksPerQuarter: 1 });
  const rest = { sector: "havbruk", availability: "etter kl. 16", mediaTrained: true };
  await anAmbassador({ regionId, name: "Taus", scopes: ["video"], topics: ["læreplasser", "å flytte hit"], ...rest });
  const { id: ambassadorId } = await anAmbassador({ regionId, name: "Delvis", scopes: [] });
  const given = { ambassadorId, withdrawnOn: null };
  await inTransaction((db) =>
    db.insert(ambassadorConsents).values([
      { ...given, scope: "name", version: "1", givenOn: "2025-01-01", reviewOn: "2026-01-01" },
      { ...given, scope: "pressContact", version: "2", givenOn: "2025-06-01", reviewOn: null },
      { ...given, scope: "video", version: "1", givenOn: "2025-01-01", reviewOn: null, withdrawnOn: "2025-02-01" },
    ]),
  );
}

async function someStakeholders({ regionId, haukvik, bo, owner }: ListDesk): Promise<void> {
  const texts = {
    relation: "To\nlinjer; og «mer»",
    expectation: "-- punkt",
    successCriteria: "a",
    importantPhase: "høring",
  };
  const more = { needFromUs: "tall", weNeed: "støtte", promise: "Vi lytter", preferredChannel: "e-post" };
  const assessed = await aStakeholder({
    ...{ regionId, name: "Fylket", ...texts, ...more, memberId: bo.id },
    ...{ nature: "office", category: "premiseSetter", group: "county", participation: "empower", opposition: true },
  });
  await aStakeholder({ regionId, name: "Velforeningen", nature: "group", category: "other", group: "civilSociety" });
  const place = (memberId: string | null, interest: number, influence: number) =>
    assess(owner, theDayBefore, { stakeholderId: assessed.id, memberId, interest, influence });
  await place(null, 1, 3);
  await place(haukvik.id, 3, 0);
}
