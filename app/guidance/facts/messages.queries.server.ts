import { and, asc, eq, exists, inArray, isNotNull, isNull, ne, notExists, type SQL } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { audiences } from "#db/schema/audiences.ts";
import { messageCores, messageCoreTexts, messageVariants, proofPoints } from "#db/schema/messages.ts";
import { members, regions } from "#db/schema/regions.ts";
import { successBenefits, successes, successPeople, successTopics } from "#db/schema/successes.ts";
import { settingOf } from "~/regions/setting.ts";
import { shownAtMost } from "../rule.ts";
import type { MessageFacts } from "../rules/messages.ts";
import { storyDays } from "../settings/ambassadors.ts";
import { communityTopics, labourDays, labourTopics, neighbourDays } from "../settings/messages.ts";
import type { Asking } from "./asking.ts";
import { countWhere, foundOf, total } from "./found.server.ts";
import { successPerMember } from "./per-member.server.ts";
import { recorded, toldSince } from "./told.server.ts";

export async function messageFacts(db: ReadDb, asking: Asking): Promise<MessageFacts> {
  const { regionId, kept } = asking;
  const strengths = await db
    .select({ id: members.id, strengths: members.strengths })
    .from(members)
    .where(eq(members.regionId, regionId));
  const elsewhere = and(
    recorded(asking),
    isNotNull(successes.placeMemberId),
    ne(successes.placeMemberId, successBenefits.memberId),
    inArray(successes.id, toldSince(db, asking, settingOf(kept, neighbourDays))),
  );
  return {
    pillars: await pillars(db, asking),
    sourced: await proofsThat(db, regionId, ne(successes.source, "")),
    unsourced: await proofsThat(db, regionId, eq(successes.source, "")),
    community: await proofsThat(db, regionId, inArray(successes.id, about(db, settingOf(kept, communityTopics)))),
    ...(await spokenTo(db, regionId)),
    neighbour: await successPerMember(db, elsewhere),
    strengths: Object.fromEntries(strengths.map((one) => [one.id, one.strengths?.length ?? 0])),
  };
}

/** The press is told by releases and has no message of its own. */
const inUse = (regionId: string) =>
  and(eq(audiences.regionId, regionId), eq(audiences.kind, "people"), isNull(audiences.archivedAt));

const about = (db: ReadDb, topics: readonly string[]) =>
  db
    .select({ id: successTopics.successId })
    .from(successTopics)
    .where(inArray(successTopics.topic, [...topics]));

async function pillars(db: ReadDb, asking: Asking): Promise<MessageFacts["pillars"]> {
  const { kept } = asking;
  const quoted = db
    .select({ id: successPeople.id })
    .from(successPeople)
    .where(eq(successPeople.successId, successes.id));
  const labour = inArray(successes.id, about(db, settingOf(kept, labourTopics)));
  const rows = await db
    .select({
      id: messageCores.id,
      title: messageCoreTexts.text,
      sourced: countWhere(ne(successes.source, "")),
      numbers: countWhere(isNotNull(successes.value)),
      voices: countWhere(exists(quoted)),
      labour: countWhere(labour),
      labourTold: countWhere(and(labour, inArray(successes.id, toldSince(db, asking, settingOf(kept, labourDays))))),
      toldLately: countWhere(inArray(successes.id, toldSince(db, asking, settingOf(kept, storyDays)))),
    })
    .from(messageCores)
    .innerJoin(regions, eq(regions.id, messageCores.regionId))
    .leftJoin(
      messageCoreTexts,
      and(eq(messageCoreTexts.coreId, messageCores.id), eq(messageCoreTexts.locale, regions.locale)),
    )
    .leftJoin(proofPoints, eq(proofPoints.coreId, messageCores.id))
    .leftJoin(successes, eq(successes.id, proofPoints.successId))
    .where(and(eq(messageCores.regionId, asking.regionId), eq(messageCores.kind, "pillar")))
    .groupBy(messageCores.id, messageCores.position, messageCoreTexts.text)
    .orderBy(asc(messageCores.position));
  return rows.map(({ title, ...pillar }) => ({ ...pillar, title: title ?? "" }));
}

async function proofsThat(db: ReadDb, regionId: string, where: SQL | undefined) {
  const rows = await db
    .select({ id: successes.id, title: successes.title, total })
    .from(proofPoints)
    .innerJoin(messageCores, eq(messageCores.id, proofPoints.coreId))
    .innerJoin(successes, eq(successes.id, proofPoints.successId))
    .where(and(eq(messageCores.regionId, regionId), where))
    .orderBy(asc(proofPoints.id))
    .limit(shownAtMost);
  return foundOf("success", rows);
}

async function spokenTo(db: ReadDb, regionId: string) {
  const words = db
    .select({ id: messageVariants.id })
    .from(messageVariants)
    .where(and(eq(messageVariants.audienceId, audiences.id), ne(messageVariants.callToAction, "")));
  const named = async (where: SQL | undefined) =>
    foundOf(
      "message",
      await db
        .select({ id: audiences.id, title: audiences.name, total })
        .from(audiences)
        .where(and(inUse(regionId), where))
        .orderBy(asc(audiences.sortKey), asc(audiences.id))
        .limit(shownAtMost),
    );
  return { spoken: await named(exists(words)), unspoken: await named(notExists(words)) };
}
