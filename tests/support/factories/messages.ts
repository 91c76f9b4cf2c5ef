// The message house, and what is said to an audience.
import { inTransaction } from "#db/client.server.ts";
import {
  type MessageCore,
  type MessageVariant,
  messageCores,
  messageCoreTexts,
  messageVariants,
  type SuccessMessage,
  successMessages,
} from "#db/schema/messages.ts";
import type { Locale } from "~/platform/locale.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

type CoreOverrides = Partial<typeof messageCores.$inferInsert> & { texts?: Partial<Record<Locale, string>> };

/** A pillar in the first place, where nothing else is said. */
export async function aCore({ texts, ...overrides }: CoreOverrides = {}): Promise<MessageCore> {
  const regionId = await regionOf(overrides);
  const values = { kind: "pillar" as const, createdAt: longAgo, changedAt: longAgo, ...overrides, regionId };
  return inTransaction(async (db) => {
    const core = only(await db.insert(messageCores).values(values).returning());
    for (const [locale, text] of Object.entries(texts ?? { nb: `Kjerne ${serial()}` })) {
      await db.insert(messageCoreTexts).values({ coreId: core.id, locale: locale as Locale, text });
    }
    return core;
  });
}

type VariantOverrides = Partial<typeof messageVariants.$inferInsert> & { audienceId: string; regionId: string };

/** In bokmål, where nothing else is said. */
export async function aVariant(overrides: VariantOverrides): Promise<MessageVariant> {
  const text = { message: `Budskap ${serial()}`, callToAction: "Bli med." };
  const values = { locale: "nb" as const, ...text, createdAt: longAgo, changedAt: longAgo, ...overrides };
  return only(await inTransaction((db) => db.insert(messageVariants).values(values).returning()));
}

type MessageOverrides = Partial<typeof successMessages.$inferInsert> & {
  regionId: string;
  successId: string;
  audienceId: string;
};

export async function aSuccessMessage(overrides: MessageOverrides): Promise<SuccessMessage> {
  const text = { text: `Tekst ${serial()}`, callToAction: "Bli med." };
  const values = { locale: "nb" as const, ...text, successRevision: 1, changedAt: longAgo, ...overrides };
  return only(await inTransaction((db) => db.insert(successMessages).values(values).returning()));
}
