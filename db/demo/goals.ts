// The goals of the communication, with their readings. Pure rows.
import type { goalAudiences, goals, measurements } from "#db/schema/goals.ts";
import { audienceId } from "./audiences.ts";
import { demoId } from "./ids.ts";
import type { DemoData } from "./region-data.server.ts";
import { at, userNamed, type World } from "./world.ts";

function ownerOf({ data }: World, { id, ownerRole }: DemoData["goals"][number]): string {
  const user = data.roleHolders[ownerRole];
  if (!user) throw new Error(`nobody in the demo is ${ownerRole}, who owns ${id}`);
  return user;
}

export const goalRows = (world: World): (typeof goals.$inferInsert)[] =>
  world.data.goals.map((goal) => ({
    id: demoId(goal.id),
    regionId: world.regionId,
    title: goal.title,
    level: goal.level,
    series: goal.seriesKind,
    source: goal.source,
    baseline: goal.baseline,
    target: goal.target,
    unit: goal.unit,
    startsOn: world.shift.date(goal.startDate),
    dueOn: world.shift.date(goal.dueDate),
    ownerContactId: demoId(`${ownerOf(world, goal)}/contact`),
    method: goal.method,
    cadenceDays: goal.cadenceDays,
    expectedLagMonths: goal.expectedLagMonths,
    createdAt: world.begunAt,
    changedAt: world.begunAt,
  }));

export const goalAudienceRows = (world: World): (typeof goalAudiences.$inferInsert)[] =>
  world.data.goals.flatMap(({ id, audienceIds }) =>
    audienceIds.map((audience) => ({
      id: demoId(`${id}/for/${audience}`),
      goalId: demoId(id),
      audienceId: audienceId(world, audience),
    })),
  );

export const measurementRows = (world: World): (typeof measurements.$inferInsert)[] =>
  world.data.goals.flatMap((goal) =>
    goal.measurements.map(({ date, value, method }) => ({
      id: demoId(`${goal.id}/reading/${date}`),
      goalId: demoId(goal.id),
      measuredOn: world.shift.date(date),
      value,
      method,
      byName: userNamed(world, ownerOf(world, goal)).name,
      createdAt: at(world, date, "15:00"),
    })),
  );
