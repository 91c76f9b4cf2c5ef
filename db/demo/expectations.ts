// What the region and its members hope for, which success answers it, and what the members' contacts have been asked. Pure.
import type {
  collectRequests,
  expectations,
  successBenefits,
  successExpectations,
  successes,
} from "#db/schema/successes.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { demoId } from "./ids.ts";
import { localeOf, memberNamed, userNamed, type World } from "./world.ts";

export const expectationRows = (world: World): (typeof expectations.$inferInsert)[] =>
  world.data.expectations.map(({ id, memberId, locale, text, hopedIndicator }, position) => ({
    id: demoId(id),
    regionId: world.regionId,
    memberId: memberId && demoId(memberId),
    locale,
    text,
    indicator: hopedIndicator.text,
    unit: hopedIndicator.unit,
    target: hopedIndicator.target,
    position,
    createdAt: world.begunAt,
    changedAt: world.begunAt,
  }));

export const answeredRows = ({ data }: World): (typeof successExpectations.$inferInsert)[] =>
  data.successes.flatMap(({ id, expectationIds }) =>
    expectationIds.map((expectation) => ({
      id: demoId(`${id}/answers/${expectation}`),
      successId: demoId(id),
      expectationId: demoId(expectation),
    })),
  );

type Answer = { said: "story" | "nothing"; afterDays: number; time: string };

/** This month: one has a story, three have nothing now, two have not answered yet. Day and time after the question. */
const thisMonth: Record<string, Answer | null> = {
  haukvik: { said: "nothing", afterDays: 0, time: "08:40" },
  elvemo: { said: "nothing", afterDays: 1, time: "10:15" },
  lysfjord: null,
  granheim: { said: "nothing", afterDays: 2, time: "13:05" },
  tverrdal: null,
  oyvaer: { said: "story", afterDays: 1, time: "21:10" },
};
/** In the months before, all answered the day after. */
const storiesBefore = [["tverrdal", "elvemo"], ["granheim"]];

const handedIn = {
  member: "oyvaer",
  title: "Det gamle fiskemottaket er blitt verksted for ungdom",
  benefit: "14 unge på Øyvær har fått et sted å mekke båt og sykkel om kvelden.",
};

/** A month of the real calendar, `YYYY-MM`: what is asked each month is not shifted. */
const monthsBack = (now: Date, months: number): string => {
  const [year = 0, month = 1] = civilDate(now).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 - months, 1)).toISOString().slice(0, 7);
};

/** The first Monday of a month. */
function mondayOf(month: string): string {
  const weekday = new Date(`${month}-01T12:00:00Z`).getUTCDay();
  return addDays(`${month}-01`, (8 - weekday) % 7);
}

/** Nothing lies ahead of the day on which the demo is filled, be it the first of its month. */
const noLater = (moment: Date, { now }: World): Date => (moment < now ? moment : now);

type NewRequest = typeof collectRequests.$inferInsert;

export const collectRows = (world: World): NewRequest[] => [
  ...requests(world, 0, (member) => thisMonth[member] ?? null),
  ...storiesBefore.flatMap((stories, index) =>
    requests(world, index + 1, (member) => ({
      said: stories.includes(member) ? "story" : "nothing",
      afterDays: 1,
      time: "09:20",
    })),
  ),
];

function requests(world: World, back: number, answerOf: (member: string) => Answer | null): NewRequest[] {
  const month = monthsBack(world.now, back);
  const asked = mondayOf(month);
  return world.data.municipalities.map(({ id, contactUserId }) => {
    const answer = answerOf(id);
    return {
      id: demoId(`collect/${back}/${id}`),
      regionId: world.regionId,
      memberId: demoId(id),
      contactId: demoId(`${contactUserId}/contact`),
      month,
      answer: answer?.said ?? null,
      answeredAt: answer && noLater(instantAt(addDays(asked, answer.afterDays), answer.time), world),
      createdAt: noLater(instantAt(asked, "08:00"), world),
    };
  });
}

/** What the mayor of Øyvær handed in: two lines that nobody has looked over. */
export function handedInRow(world: World): typeof successes.$inferInsert {
  const { contactUserId } = memberNamed(world, handedIn.member);
  const request = collectRows(world).find(({ memberId, answer }) => memberId === demoId(handedIn.member) && answer);
  const answeredAt = request?.answeredAt ?? world.now;
  return {
    id: demoId("handed-in"),
    regionId: world.regionId,
    kind: "result",
    title: handedIn.title,
    locale: localeOf(world, handedIn.member),
    draft: true,
    handedInByName: userNamed(world, contactUserId).name,
    createdAt: answeredAt,
    changedAt: answeredAt,
  };
}

export const handedInBenefitRow = (): typeof successBenefits.$inferInsert => ({
  id: demoId("handed-in/benefit"),
  successId: demoId("handed-in"),
  memberId: demoId(handedIn.member),
  kind: "direct",
  sentence: handedIn.benefit,
});
