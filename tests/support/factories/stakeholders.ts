// Those who affect a region, and those who assess them.
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import { links } from "#db/schema/links.ts";
import { type Stakeholder, stakeholders } from "#db/schema/stakeholders.ts";
import type { LinkActor } from "~/access/actor.ts";
import type { StakeholderFields } from "~/stakeholders/form.ts";
import { aContact, aMember, anActor, longAgo, only, regionOf } from "../factories.ts";

/** What the form of a stakeholder means, with the least that can be written down. */
export const stakeholderFields = (overrides: Partial<StakeholderFields> = {}): StakeholderFields => ({
  nature: "organisation",
  category: "user",
  group: "business",
  opposition: false,
  memberId: null,
  relation: "",
  expectation: "",
  successCriteria: "",
  importantPhase: "",
  needFromUs: "",
  weNeed: "",
  participation: null,
  promise: "",
  preferredChannel: "",
  ownerContactId: null,
  ...overrides,
});

/** A business that nobody has assessed. */
export async function aStakeholder(
  overrides: Partial<typeof stakeholders.$inferInsert> & { name?: string } = {},
): Promise<Stakeholder> {
  const { name, ...rest } = overrides;
  const regionId = await regionOf(rest);
  const contactId = rest.contactId ?? (await aContact({ regionId, ...(name ? { name } : {}) })).id;
  const values = { ...stakeholderFields(), createdAt: longAgo, changedAt: longAgo, ...rest, regionId, contactId };
  return only(await inTransaction((db) => db.insert(stakeholders).values(values).returning()));
}

export const stakeholderNow = async (id: string): Promise<Stakeholder> =>
  only(await read.select().from(stakeholders).where(eq(stakeholders.id, id)));

/** An owner, and two members with a contact each: Lysfjord writes nynorsk. */
export async function anAssessDesk() {
  const owner = await anActor();
  const { regionId } = owner;
  const lysfjord = await aMember({ regionId, name: "Lysfjord", languageForm: "nn" });
  const oyvaer = await aMember({ regionId, name: "Øyvær", languageForm: "nb" });
  const role = "memberContact" as const;
  const sigrunn = await aContact({ regionId, name: "Sigrunn Eidhamar", role, memberId: lysfjord.id });
  const tore = await aContact({ regionId, name: "Tore Nesholmen", role, memberId: oyvaer.id });
  return { owner, regionId, lysfjord, oyvaer, sigrunn, tore };
}

/** The link that went to a contact, and its holder. */
export async function assessLinkOf(contactId: string) {
  const link = only(
    await read
      .select()
      .from(links)
      .where(and(eq(links.purpose, "assess"), eq(links.holderId, contactId))),
  );
  const actor: LinkActor = {
    kind: "link",
    regionId: link.regionId,
    linkId: link.id,
    purpose: "assess",
    contactId,
  };
  return { link, actor };
}
