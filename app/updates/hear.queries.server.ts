// Who should hear of a success, with what it would say to them: the rule of who-should-hear.ts on what is stored.
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import type { Audience } from "#db/schema/audiences.ts";
import { contactRoles } from "#db/schema/contacts.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { belongingIds, belongingOf } from "~/audiences/belonging.server.ts";
import { type AudienceMessage, messagesTo } from "~/messages/success-messages.queries.server.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { type ClosedReason, storyGate } from "~/successes/story-gate.ts";
import { getSuccess } from "~/successes/successes.queries.server.ts";
import { silenceOf } from "./silence.queries.server.ts";
import type { ToldState } from "./told.ts";
import { toldOf } from "./updates.queries.server.ts";
import { type Noted, whoShouldHear as ranked, type SaidReason } from "./who-should-hear.ts";

export type HearRow = {
  audience: Pick<Audience, "id" | "name" | "kind" | "own" | "locale" | "maxLix">;
  /** Strongest first. */
  reasons: SaidReason[];
  /** Why it is only noted; null for those who should hear it, who come first. */
  noted: Noted | null;
  told: ToldState;
  /** What this success says to them. */
  message: AudienceMessage;
  /** What keeps the story from being told to anyone now, and until when an embargo holds: the same in each row. */
  waits: { reason: ClosedReason; until: Date | null } | null;
};

/** @throws NotFound */
export async function whoShouldHear(actor: Actor, db: ReadDb, now: Date, successId: string): Promise<HearRow[]> {
  demand(actor, "read");
  const success = await getSuccess(actor, db, successId);
  const views = await listAudiences(actor, db);
  const told = (await toldOf(actor, db, [successId])).get(successId) ?? [];
  const silences = await silenceOf(
    actor,
    db,
    now,
    views.map(({ audience }) => audience),
  );
  const listeners = [];
  for (const { audience, topics } of views) {
    const silence = silences.find((row) => row.audience.id === audience.id);
    listeners.push({
      audience,
      topics,
      memberIds: await membersAmong(db, audience),
      silence: { days: silence?.days ?? 0, never: silence?.lastHeard === null },
      told: told.find((row) => row.audience.id === audience.id)?.state ?? ("untold" as const),
    });
  }
  const benefits = success.benefits.map(({ memberId, memberName }) => ({ memberId, name: memberName }));
  const messages = await messagesTo(actor, db, success, listeners);
  const waits = await waitingFor(db, actor, now, successId);
  return ranked({ topics: success.topics, benefits }, listeners).flatMap(({ listener, reasons, noted }) => {
    const { id, name, kind, own, locale, maxLix } = listener.audience;
    const message = messages.get(id);
    const audience = { id, name, kind, own, locale, maxLix };
    return message ? [{ audience, reasons, noted, told: listener.told, message, waits }] : [];
  });
}

/** The members that an audience has people in. */
async function membersAmong(db: ReadDb, audience: Audience): Promise<string[]> {
  const rows = await db
    .selectDistinct({ memberId: contactRoles.memberId })
    .from(contactRoles)
    .where(
      and(
        eq(contactRoles.regionId, audience.regionId),
        isNotNull(contactRoles.memberId),
        inArray(contactRoles.contactId, belongingIds(db, belongingOf(audience))),
      ),
    );
  return rows.flatMap(({ memberId }) => (memberId === null ? [] : [memberId])).sort();
}

async function waitingFor(db: ReadDb, actor: Actor, now: Date, successId: string): Promise<HearRow["waits"]> {
  const story = (await storiesOf(db, actor.regionId, [successId])).get(successId);
  const answer = story ? storyGate(story, now, "public") : null;
  if (!story || !answer || answer.open) return null;
  return { reason: answer.reason, until: answer.reason === "embargo" ? story.embargoUntil : null };
}
