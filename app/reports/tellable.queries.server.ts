// A council's papers are public: what the story gate keeps back is kept out of them too.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { storiesOf } from "~/successes/stories.queries.server.ts";
import { storyGate } from "~/successes/story-gate.ts";
import { type Ahead, aheadOf } from "./ahead.queries.server.ts";
import type { MemberReport } from "./member.queries.server.ts";

export type Tellable = {
  report: MemberReport;
  ahead: Ahead[];
  /** Results of the member that cannot be told to anyone yet. */
  withheld: MemberReport["results"];
};

export async function tellable(actor: Actor, db: ReadDb, now: Date, report: MemberReport): Promise<Tellable> {
  demand(actor, "read");
  const ahead = await aheadOf(actor, db, now, report.member.id);
  const named = [
    ...report.results.map(({ success }) => success.id),
    ...report.expectations.flatMap(({ answers }) => answers.map(({ id }) => id)),
    ...ahead.flatMap(({ successIds }) => successIds),
  ];
  const stories = await storiesOf(db, actor.regionId, named);
  const open = (id: string) => {
    const story = stories.get(id);
    return story !== undefined && storyGate(story, now, "public").open;
  };
  return {
    report: {
      ...report,
      results: report.results.filter(({ success }) => open(success.id)),
      expectations: report.expectations.map((expectation) => ({
        ...expectation,
        answers: expectation.answers.filter(({ id }) => open(id)),
      })),
    },
    ahead: ahead.filter(({ successIds }) => successIds.every(open)),
    withheld: report.results.filter(({ success }) => !open(success.id)),
  };
}
