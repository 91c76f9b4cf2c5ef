import { anchor, count, daysAgo, type Expected, graded, members, type RawRegion, yes } from "./raw-region.ts";

const latest = ({ measurements }: RawRegion["goals"][number]) =>
  measurements
    .map(({ date }) => date)
    .sort()
    .at(-1);
const followed = (raw: RawRegion, id: string) =>
  raw.successes.some(({ expectationIds }) => expectationIds.includes(id)) ||
  raw.expectations.some((each) => each.id === id && each.goalId !== null);

export const goalsExpected: Expected = {
  "ox10-03-explore-goals": () => "attestNeeded",
  "ox10-09-evaluate": (raw) => {
    const ended = raw.goals.filter(({ dueDate }) => daysAgo(dueDate) > 60);
    const within = ({ dueDate, measurements }: RawRegion["goals"][number]) =>
      measurements.some(({ date }) => daysAgo(dueDate) - daysAgo(date) >= 0 && daysAgo(dueDate) - daysAgo(date) <= 60);
    return ended.length === 0 ? "notApplicable" : graded([{ has: ended.filter(within).length, of: ended.length }]);
  },
  "np-expect-region": (raw) => {
    const region = raw.expectations.filter(({ memberId }) => memberId === null);
    return graded([yes(region.length > 0), yes(region.some(({ goalId }) => goalId !== null))]);
  },
  "np-expect-municipality": (raw) =>
    graded([
      members(raw, (member) => raw.expectations.some(({ id, memberId }) => memberId === member && followed(raw, id))),
    ]),
  "np-trust-goal": (raw) => {
    const trust = raw.goals.filter(({ title }) => /tillit/i.test(title));
    const led = trust.filter(({ ownerRole }) => ["prosjektleder", "styreleder"].includes(ownerRole));
    return graded([
      yes(trust.length > 0),
      yes(led.length > 0),
      yes(led.some((goal) => daysAgo(latest(goal) ?? "1900-01-01") <= 180)),
    ]);
  },
  "np-short-and-long": (raw) =>
    graded([
      yes(raw.goals.some(({ dueDate }) => daysAgo(dueDate) <= 0 && -daysAgo(dueDate) <= 365)),
      yes(raw.goals.some(({ dueDate }) => -daysAgo(dueDate) > 730)),
    ]),
  "np-realistic-horizon": (raw) => {
    const effects = raw.goals.filter(({ level }) => level === "outcome" || level === "impact");
    return graded([
      { has: effects.filter(({ expectedLagMonths }) => expectedLagMonths > 0).length, of: effects.length },
    ]);
  },
  "ds-comm-goals": (raw) => {
    const full = raw.goals.filter(({ baseline, target, dueDate }) => baseline !== null && target !== null && dueDate);
    return graded([
      count(full.length, 3),
      count(full.filter(({ level }) => /^(outcome|impact)$/.test(level)).length, 1),
    ]);
  },
  "lit-honest-evaluation": (raw) => {
    const running = raw.goals.filter(({ startDate }) => startDate <= anchor);
    const measured = running.filter(
      (goal) => goal.source !== "byHand" || daysAgo(latest(goal) ?? "1900-01-01") <= goal.cadenceDays * 1.5,
    );
    return graded([{ has: measured.length, of: running.length }]);
  },
};
