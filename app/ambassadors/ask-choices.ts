// Whom to ask next for this, with what speaks for each; and who cannot be asked, with what stands in the way. Pure.
import type { AskKind } from "#db/schema/ambassadors.ts";
import type { AmbassadorView } from "./ambassadors.queries.server.ts";
import { type AskShare, inTurn, type Obstacle, obstaclesOf } from "./eligibility.ts";
import { scopesFor } from "./kinds.ts";

export type Choice = {
  id: string;
  name: string;
  memberName: string | null;
  /** How many of the asks of the last half year went to that member's people. */
  memberAsks: number;
  lastAskedOn: string | null;
  /** Topics of theirs that the story is about. */
  topics: string[];
  /** Their member has its own sentence on what the story means. */
  benefits: boolean;
};

export type Unasked = { id: string; name: string; obstacles: Obstacle[] };

type Story = { topics: readonly string[]; benefits: readonly { memberId: string }[] };

/** Of those near the story first, then the others; each group in turn. */
export function askChoices(
  people: readonly AmbassadorView[],
  share: AskShare,
  kind: AskKind,
  story: Story | null,
  today: string,
): { next: Choice[]; unasked: Unasked[] } {
  const checked = people.map((person) => ({ person, obstacles: obstaclesOf(person, scopesFor(kind), today) }));
  const free = checked.flatMap(({ person, obstacles }) => (obstacles.length === 0 ? [person] : []));
  const choices = inTurn(free, share).map((person) => choiceOf(person, share, story));
  const isNear = ({ topics, benefits }: Choice) => benefits || topics.length > 0;
  return {
    next: [...choices.filter(isNear), ...choices.filter((choice) => !isNear(choice))],
    unasked: checked.flatMap(({ person: { id, contact }, obstacles }) =>
      obstacles.length > 0 ? [{ id, name: contact.name, obstacles }] : [],
    ),
  };
}

function choiceOf(person: AmbassadorView, share: AskShare, story: Story | null): Choice {
  const { id, contact, memberId, memberName, lastAskedOn, topics } = person;
  const about = new Set(story?.topics.map((topic) => topic.toLowerCase()));
  return {
    id,
    name: contact.name,
    memberName,
    memberAsks: memberId === null ? 0 : (share.byMember.get(memberId) ?? 0),
    lastAskedOn,
    topics: topics.filter((topic) => about.has(topic.toLowerCase())),
    benefits: story?.benefits.some((benefit) => benefit.memberId === memberId) ?? false,
  };
}
