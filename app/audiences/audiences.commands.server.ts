// An audience is made, changed, taken out of use and back again.
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { sortKey } from "#db/dialect/sort-key.ts";
import type { WriteDb } from "#db/handles.ts";
import { type Audience, audiences, audienceTopics } from "#db/schema/audiences.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { demandMembers } from "~/contacts/contacts.commands.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { Refusal } from "~/platform/refusal.ts";
import { getAudience } from "./audiences.queries.server.ts";
import { channelsText, settleChannels, writeChannels } from "./channels.server.ts";
import type { AudienceFields } from "./form.ts";
import { ruleText, sameRule } from "./rule.ts";

export type NewAudience = AudienceFields & { id: string };

/** The promise is counted from the day it is made. The same id again, as after a double click, changes nothing. */
export async function makeAudience(actor: Actor, now: Date, input: NewAudience): Promise<string> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { id } = input;
    await demandMembers(db, actor, input.rule.memberIds);
    const channels = await settleChannels(db, actor, input.channels);
    const [added] = await db
      .insert(audiences)
      .values({
        ...columnsOf(input),
        id,
        regionId: actor.regionId,
        promisedFrom: civilDate(now),
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) return (await getAudience(actor, db, id)).audience.id;
    await writeTopics(db, id, input.topics);
    await writeChannels(db, now, added, [], channels);
    await recordAudit(db, actor, now, { act: "audiences.make", subjectType: "audience", subjectId: id });
    return id;
  });
}

export type ChangedAudience = NewAudience & { revision: number };

/** The word key of the refusal that the second of two who change the same audience gets. */
export const changedMeanwhile = "audiences:refusal.changedMeanwhile";

/** Changes it, if nobody else has since it was opened. What already stands exactly so is left in peace. */
export async function changeAudience(actor: Actor, now: Date, input: ChangedAudience): Promise<void> {
  demand(actor, "write");
  await inTransaction(async (db) => {
    const { audience, topics, channels: before } = await getAudience(actor, db, input.id);
    const isPress = audience.kind === "press";
    if (isPress && !sameRule(audience.rule, input.rule)) throw new Refusal("audiences:refusal.pressRule");
    if (isPress && !input.channels.some(({ id }) => id === audience.id)) {
      throw new Refusal("audiences:refusal.pressChannel", { field: "channels" });
    }
    await demandMembers(db, actor, input.rule.memberIds);
    const channels = await settleChannels(db, actor, input.channels);
    const fields = { ...input, own: isPress ? false : input.own };
    const stands =
      asText(fields, input.topics) === asText(audience, topics) && channelsText(channels) === channelsText(before);
    if (stands) return;
    if (audience.revision !== input.revision) throw new Refusal(changedMeanwhile);
    const revision = audience.revision + 1;
    await db
      .update(audiences)
      .set({ ...columnsOf(fields), revision, changedAt: now })
      .where(eq(audiences.id, audience.id));
    await db.delete(audienceTopics).where(eq(audienceTopics.audienceId, audience.id));
    await writeTopics(db, audience.id, input.topics);
    await writeChannels(db, now, audience, before, channels);
    const detail = { revision };
    await recordAudit(db, actor, now, {
      act: "audiences.change",
      subjectType: "audience",
      subjectId: audience.id,
      detail,
    });
  });
}

/** Out of use: offered and counted no more. What it has heard stays. */
export const archiveAudience = (actor: Actor, now: Date, id: string): Promise<void> => setArchived(actor, now, id, now);

export const restoreAudience = (actor: Actor, now: Date, id: string): Promise<void> =>
  setArchived(actor, now, id, null);

function setArchived(actor: Actor, now: Date, id: string, archivedAt: Date | null): Promise<void> {
  demand(actor, "write");
  return inTransaction(async (db) => {
    const { audience } = await getAudience(actor, db, id);
    if (audience.kind === "press" && archivedAt !== null) throw new Refusal("audiences:refusal.pressStays");
    if ((audience.archivedAt === null) === (archivedAt === null)) return;
    await db
      .update(audiences)
      .set({ archivedAt, revision: audience.revision + 1, changedAt: now })
      .where(eq(audiences.id, id));
    const act = archivedAt === null ? "audiences.restore" : "audiences.archive";
    await recordAudit(db, actor, now, { act, subjectType: "audience", subjectId: id });
  });
}

async function writeTopics(db: WriteDb, audienceId: string, topics: readonly string[]): Promise<void> {
  if (topics.length) await db.insert(audienceTopics).values(topics.map((topic) => ({ topic, audienceId })));
}

type Plain = Omit<AudienceFields, "topics" | "channels">;

const plainOf = (from: Plain | Audience): Plain => ({
  name: from.name,
  concern: from.concern,
  locale: from.locale,
  own: from.own,
  size: from.size,
  rule: from.rule,
  idealDays: from.idealDays,
  longestDays: from.longestDays,
  shortestDays: from.shortestDays,
  effortMinutes: from.effortMinutes,
  maxLix: from.maxLix,
});

const columnsOf = (from: Plain) => ({ ...plainOf(from), sortKey: sortKey(from.name) });

/** Two that say the same give the same text: the order of topics and of a rule's lists means nothing. */
function asText(from: Plain | Audience, topics: readonly string[]): string {
  const { rule, ...plain } = plainOf(from);
  return JSON.stringify([plain, ruleText(rule), topics.toSorted()]);
}
