// What the page of a link shows: who asks, and every open text the holder was asked about.
import { and, desc, eq } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { approvalRequests } from "#db/schema/approvals.ts";
import type { LinkActor } from "~/access/actor.ts";
import type { Locale } from "~/platform/locale.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import type { NamedStanding } from "./approvals.queries.server.ts";
import type { SubjectType } from "./blocks.ts";
import { askedPerson } from "./people.queries.server.ts";
import { type AskedText, askedOf } from "./waiting.queries.server.ts";

/** What one who is asked may know of the others: whether they have approved, not what they said. */
type Other = Pick<NamedStanding, "concern" | "state" | "memberName" | "contactName">;

export type TextToAnswer = Omit<AskedText, "others" | "subject"> & {
  others: Other[];
  id: string;
  /** What is approved, and its id. */
  subjectType: SubjectType;
  subjectId: string;
  title: string;
  answerBy: Date | null;
  plannedFor: Date | null;
};

export type AnswerView = {
  locale: Locale;
  regionName: string;
  person: { name: string; memberName: string | null };
  /** Who asked last. */
  askedBy: string;
  memberNames: Record<string, string>;
  texts: TextToAnswer[];
};

export async function answerView(actor: LinkActor, db: ReadDb, now: Date): Promise<AnswerView> {
  const { contact, member, region, locale } = await askedPerson(db, actor.regionId, actor.contactId);
  const [request] = await db
    .select({ askedBy: approvalRequests.askedByName })
    .from(approvalRequests)
    .where(and(eq(approvalRequests.regionId, actor.regionId), eq(approvalRequests.contactId, actor.contactId)))
    .orderBy(desc(approvalRequests.createdAt))
    .limit(1);
  const members = await membersOf(db, actor.regionId);
  return {
    locale,
    regionName: region.name,
    person: { name: contact.name, memberName: member?.name ?? null },
    askedBy: request?.askedBy ?? region.name,
    memberNames: Object.fromEntries(members.map(({ id, name }) => [id, name])),
    texts: (await askedOf(db, actor.regionId, actor.contactId, now)).map(toAnswer),
  };
}

function toAnswer({ subject, others, ...text }: AskedText): TextToAnswer {
  return {
    ...text,
    others: others.map(({ concern, state, memberName, contactName }) => ({ concern, state, memberName, contactName })),
    id: subject.id,
    subjectType: subject.subjectType,
    subjectId: subject.subjectId,
    title: subject.title,
    answerBy: subject.answerBy,
    plannedFor: subject.plannedFor,
  };
}
