// The media strategy with who approved it, and who does what. Pure rows.
import type { approvalParties, approvalSubjects, decisions, textVersions } from "#db/schema/approvals.ts";
import type { LeadingRole, responsibilities, responsibilityDone, strategies } from "#db/schema/strategy.ts";
import { type Block, memberConcern } from "~/approvals/blocks.ts";
import { canonicalText, hashOf, partyHash, partyText } from "~/approvals/canonical.ts";
import { addDays } from "~/platform/civil-date.ts";
import { translator } from "~/platform/words.server.ts";
import { strategyBlocks } from "~/strategy/strategy-blocks.ts";
import { writeStrategy } from "~/strategy/strategy-document.ts";
import type { Named, StrategyText } from "~/strategy/strategy-text.ts";
import { audienceId } from "./audiences.ts";
import { demoId } from "./ids.ts";
import { at, memberNamed, userNamed, type World } from "./world.ts";

const subjectId = ({ data }: World): string => demoId(data.strategy.id);
const versionId = ({ data }: World, number: number): string => demoId(`${data.strategy.id}/text/${number}`);
const contactId = (user: string): string => demoId(`${user}/contact`);

/** What stands, and the first draft of it: one principle and one challenge less. */
function textOf(world: World, number: 1 | 2): StrategyText {
  const { data } = world;
  const { strategy } = data;
  const draft = number === 1;
  const person = (user: string | null): Named | null =>
    user === null ? null : { id: contactId(user), name: userNamed(world, user).name };
  const audience = (id: string): Named => ({
    id: audienceId(world, id),
    name: data.audiences.find((each) => each.id === id)?.name ?? id,
  });
  const { internal, external, reviewedAt } = strategy.challenges;
  return {
    locale: strategy.locale,
    title: strategy.title,
    edition: draft ? strategy.version - 1 : strategy.version,
    purpose: strategy.purpose,
    coreActivity: strategy.coreActivity,
    principles: draft ? strategy.principles.slice(0, -1) : strategy.principles,
    organisation: strategy.organisation,
    planUse: strategy.planUse,
    spokespersons: strategy.spokespersons.map(({ topic, userId, deputyUserId, note }) => ({
      topic,
      person: person(userId),
      deputy: person(deputyUserId),
      note,
    })),
    channels: strategy.channels.map(({ name, audienceIds, ownerUserId }) => ({
      name,
      audiences: audienceIds.map(audience),
      owner: person(ownerUserId),
    })),
    mediaRules: strategy.mediaRules,
    challenges: {
      internal: draft ? internal.slice(0, -1) : internal,
      external,
      lookedOverOn: world.shift.date(reviewedAt),
    },
    horizon: { years: strategy.horizonYears, renewalOn: world.shift.date(strategy.renewalDecisionDue) },
    more: [],
  };
}

function blocksOf(world: World, text: StrategyText): Block[] {
  const askedMembers = world.data.municipalities.map(({ id }) => demoId(id));
  return strategyBlocks(text, { askedMembers, rule: "all" }, translator(text.locale));
}

/** Days and hours before the last one: they answered one after another. */
const answeredBefore = [9, 8, 8, 6, 2, 0];
const hours = ["09:12", "10:40", "14:05", "08:31", "12:50", "14:20"];

/** When each member approved, the last one on the day that the data say. */
const decidedAt = (world: World, turn: number): Date =>
  at(world, addDays(world.data.strategy.approvedAt, -(answeredBefore[turn] ?? 0)), hours[turn] ?? "12:00");

const approvedAt = (world: World): Date => decidedAt(world, world.data.strategy.approvedByMembers.length - 1);

const askedAt = (world: World): Date => at(world, addDays(world.data.strategy.approvedAt, -10), "10:00");

const answering = (world: World) =>
  world.data.strategy.approvedByMembers.map((member, turn) => {
    const user = memberNamed(world, member).contactUserId;
    return { member, user, concern: memberConcern(demoId(member)), decidedAt: decidedAt(world, turn) };
  });

export const strategyRow = (world: World): typeof strategies.$inferInsert => ({
  id: subjectId(world),
  regionId: world.regionId,
  title: world.data.strategy.title,
  locale: world.data.strategy.locale,
  reviewOn: world.shift.date(world.data.strategy.reviewAt),
  approvedVersionId: versionId(world, 2),
  approvedAt: approvedAt(world),
  createdAt: world.begunAt,
  changedAt: approvedAt(world),
});

export const strategySubjectRow = (world: World): typeof approvalSubjects.$inferInsert => ({
  id: subjectId(world),
  regionId: world.regionId,
  subjectType: "strategy",
  subjectId: subjectId(world),
  title: world.data.strategy.title,
  currentVersionId: versionId(world, 2),
  openedAt: askedAt(world),
  answerBy: at(world, world.data.strategy.approvedAt, "16:00"),
});

export const strategyVersionRows = (world: World): (typeof textVersions.$inferInsert)[] =>
  ([1, 2] as const).map((number) => {
    const text = textOf(world, number);
    const blocks = canonicalText(blocksOf(world, text));
    const author = world.data.roleHolders.prosjektleder ?? "";
    return {
      id: versionId(world, number),
      regionId: world.regionId,
      subjectId: subjectId(world),
      number,
      kind: "saved",
      document: writeStrategy(text),
      blocks,
      hash: hashOf(blocks),
      basedOnId: number === 2 ? versionId(world, 1) : null,
      authorName: userNamed(world, author).name,
      authorId: demoId(author),
      createdAt: at(world, addDays(world.data.strategy.approvedAt, number === 1 ? -24 : -11), "13:30"),
    };
  });

export const strategyPartyRows = (world: World): (typeof approvalParties.$inferInsert)[] =>
  answering(world).map(({ member, user, concern }) => ({
    id: demoId(`${world.data.strategy.id}/party/${member}`),
    regionId: world.regionId,
    subjectId: subjectId(world),
    concern,
    contactId: contactId(user),
    askedAt: askedAt(world),
  }));

export function strategyDecisionRows(world: World): (typeof decisions.$inferInsert)[] {
  const blocks = blocksOf(world, textOf(world, 2));
  return answering(world).map(({ member, user, concern, decidedAt: when }) => ({
    id: demoId(`${world.data.strategy.id}/decision/${member}`),
    regionId: world.regionId,
    subjectId: subjectId(world),
    concern,
    sequence: 1,
    decision: "approved",
    hash: partyHash(blocks, concern),
    blocks: partyText(blocks, concern),
    versionId: versionId(world, 2),
    contactId: contactId(user),
    byName: userNamed(world, user).name,
    via: "link",
    decidedAt: when,
  }));
}

/** In what capacity somebody does it: as leader, chair or communicator of the cooperation, or as their member's contact. */
function capacityOf({ data }: World, user: string): { role: LeadingRole; memberId: string | null } {
  const member = data.municipalities.find(({ contactUserId }) => contactUserId === user);
  if (member) return { role: "communication", memberId: demoId(member.id) };
  const { prosjektleder, styreleder } = data.roleHolders;
  const role = user === prosjektleder ? "projectLeader" : user === styreleder ? "boardChair" : "communication";
  return { role, memberId: null };
}

export function dutyRows(world: World): (typeof responsibilities.$inferInsert)[] {
  const { data, regionId, shift } = world;
  const { responsibilities: duties, approvedAt: approved, locale } = data.strategy;
  const made = { regionId, locale, createdAt: world.begunAt, changedAt: world.begunAt };
  const taken = duties.map(({ id, userId, what, kind, everyDays }) => ({
    ...made,
    ...capacityOf(world, userId),
    id: demoId(id),
    contactId: contactId(userId),
    what,
    kind,
    everyDays,
    startsOn: shift.date(approved),
    askedAt: at(world, approved, "15:00"),
    acceptedAt: at(world, addDays(approved, 1), "09:00"),
    via: "link" as const,
  }));
  const asked = addDays(data._meta.anchorDate, -2);
  // One is new, and has not been answered.
  const open = {
    ...made,
    id: demoId("re-13"),
    contactId: contactId(data.roleHolders.styreleder ?? ""),
    role: "spokesperson" as const,
    what: "Svare journalister i politiske spørsmål",
    kind: "external" as const,
    everyDays: null,
    startsOn: shift.date(asked),
    askedAt: at(world, asked, "09:30"),
    createdAt: at(world, asked, "09:20"),
    changedAt: at(world, asked, "09:30"),
  };
  return [...taken, open];
}

/** The last time each was looked after, and the time before where that was after it began. */
export const dutyDoneRows = (world: World): (typeof responsibilityDone.$inferInsert)[] =>
  world.data.strategy.responsibilities.flatMap(({ id, userId, everyDays, lastDoneAt }) =>
    [addDays(lastDoneAt, -everyDays), lastDoneAt]
      .filter((day) => day >= world.data.strategy.approvedAt)
      .map((day) => ({
        id: demoId(`${id}/done/${day}`),
        regionId: world.regionId,
        responsibilityId: demoId(id),
        doneOn: world.shift.date(day),
        byName: userNamed(world, userId).name,
        via: "link" as const,
        createdAt: at(world, day, "15:30"),
      })),
  );
