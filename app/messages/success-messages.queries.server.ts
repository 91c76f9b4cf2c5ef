import { and, asc, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { messageVariants, type SuccessMessage, successMessages } from "#db/schema/messages.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import type { SuccessDetails } from "~/successes/successes.queries.server.ts";
import { proposeMessage } from "./proposal.ts";

/** `behind`: the success has been changed since it was written. */
export type SuccessMessageView = SuccessMessage & { behind: boolean };

/** What has been written of one success for each audience, by audience and language. */
export async function messagesOfSuccess(actor: Actor, db: ReadDb, successId: string): Promise<SuccessMessageView[]> {
  demand(actor, "read");
  const rows = await db
    .select({ message: successMessages, revision: successes.revision })
    .from(successMessages)
    .innerJoin(successes, eq(successes.id, successMessages.successId))
    .where(and(eq(successMessages.regionId, actor.regionId), eq(successMessages.successId, successId)))
    .orderBy(asc(successMessages.audienceId), asc(successMessages.locale));
  return rows.map(({ message, revision }) => ({ ...message, behind: message.successRevision < revision }));
}

/** What a success says to one audience: as a person wrote it, or as it is proposed (then `saved` is null). */
export type AudienceMessage = {
  text: string;
  callToAction: string;
  /** What the text is written in. */
  locale: Locale;
  saved: SuccessMessageView | null;
};

export type Listener = {
  audience: { id: string; locale: Locale };
  /** The members that it has people in. */
  memberIds: readonly string[];
};

/** For each of these audiences: what is written in its language, else in another, else a proposal. */
export async function messagesTo(
  actor: Actor,
  db: ReadDb,
  success: SuccessDetails,
  listeners: readonly Listener[],
): Promise<Map<string, AudienceMessage>> {
  const saved = await messagesOfSuccess(actor, db, success.id);
  const variants = await callsToAction(
    actor,
    db,
    listeners.map(({ audience }) => audience.id),
  );
  const members = await membersOf(db, actor.regionId);
  const told = {
    ...success,
    benefits: success.benefits.map(({ memberId, sentence }) => {
      const form = members.find(({ id }) => id === memberId)?.languageForm ?? "neutral";
      return { memberId, sentence, locale: localeOfForm(form, success.locale) };
    }),
  };
  return new Map(
    listeners.map(({ audience, memberIds }): [string, AudienceMessage] => {
      const own = saved.filter((message) => message.audienceId === audience.id);
      const written = own.find((message) => message.locale === audience.locale) ?? own[0];
      if (written) {
        const { text, callToAction, locale } = written;
        return [audience.id, { text, callToAction, locale, saved: written }];
      }
      const theirs = variants.filter((variant) => variant.audienceId === audience.id);
      const listener = { locale: audience.locale, memberIds };
      return [audience.id, { ...proposeMessage({ success: told, audience: listener, variants: theirs }), saved: null }];
    }),
  );
}

async function callsToAction(actor: Actor, db: ReadDb, audienceIds: readonly string[]) {
  if (audienceIds.length === 0) return [];
  return db
    .select({
      audienceId: messageVariants.audienceId,
      locale: messageVariants.locale,
      callToAction: messageVariants.callToAction,
    })
    .from(messageVariants)
    .where(and(eq(messageVariants.regionId, actor.regionId), inArray(messageVariants.audienceId, [...audienceIds])));
}
