// People who speak for a region, and what they have been asked.
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { inTransaction, read } from "#db/client.server.ts";
import {
  type Ambassador,
  type Ask,
  ambassadorConsents,
  ambassadors,
  ambassadorTopics,
  asks,
  type ConsentScope,
} from "#db/schema/ambassadors.ts";
import { links } from "#db/schema/links.ts";
import type { LinkActor } from "~/access/actor.ts";
import type { NewAskFields } from "~/ambassadors/form.ts";
import { aContact, longAgo, only, regionOf } from "../factories.ts";

type Overrides = Partial<typeof ambassadors.$inferInsert> & {
  name?: string;
  email?: string | null;
  topics?: string[];
  /** Agreed to since long ago: the name and a quote, unless told otherwise. */
  scopes?: ConsentScope[];
};

/** Somebody who can be asked for anything but pictures and film. */
export async function anAmbassador(overrides: Overrides = {}): Promise<Ambassador> {
  const { name, email, topics = [], scopes = ["name", "quote"], ...rest } = overrides;
  const regionId = await regionOf(rest);
  const contact = await aContact({
    regionId,
    role: "ambassador",
    ...(rest.memberId ? { memberId: rest.memberId } : {}),
    ...(name ? { name } : {}),
    ...(email === undefined ? {} : { email }),
  });
  const values = { contactId: contact.id, createdAt: longAgo, changedAt: longAgo, ...rest, regionId };
  return inTransaction(async (db) => {
    const ambassador = only(await db.insert(ambassadors).values(values).returning());
    const { id: ambassadorId } = ambassador;
    if (topics.length) await db.insert(ambassadorTopics).values(topics.map((topic) => ({ ambassadorId, topic })));
    if (scopes.length) {
      const given = { ambassadorId, version: "1", givenOn: "2025-12-01", reviewOn: "2026-12-01" };
      await db.insert(ambassadorConsents).values(scopes.map((scope) => ({ ...given, scope })));
    }
    return ambassador;
  });
}

/** An ask as it stands in the table; nothing is in the queue for it. */
export async function anAsk(overrides: Partial<typeof asks.$inferInsert> = {}): Promise<Ask> {
  const regionId = await regionOf(overrides);
  const values = {
    kind: "share" as const,
    locale: "nb" as const,
    text: "Vil du dele nyheten?",
    samples: [],
    askedByName: "Torunn Elvestrand",
    sentAt: longAgo,
    answerBy: "2026-01-12",
    createdAt: longAgo,
    ...overrides,
    ambassadorId: overrides.ambassadorId ?? (await anAmbassador({ regionId })).id,
    regionId,
  };
  return only(await inTransaction((db) => db.insert(asks).values(values).returning()));
}

/** What the form that asks somebody means. */
export const askFields = (ambassadorId: string, overrides: Partial<NewAskFields> = {}): NewAskFields => ({
  id: randomUUID(),
  ambassadorId,
  kind: "share",
  successId: null,
  text: "Vil du dele nyheten?",
  samples: ["Nå får vi svar."],
  answerBy: "2026-01-12",
  sameWordsOk: false,
  ...overrides,
});

/** The holder of the link that went with an ask. */
export async function holderOfAsk(askId: string): Promise<LinkActor> {
  const link = only(
    await read
      .select()
      .from(links)
      .where(and(eq(links.purpose, "ask"), eq(links.subject, askId))),
  );
  return { kind: "link", regionId: link.regionId, linkId: link.id, purpose: "ask", contactId: link.holderId };
}
