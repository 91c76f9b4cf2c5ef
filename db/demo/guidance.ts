// What has been answered in the guide, and which goals follow up what is hoped for. Pure rows.
import type { goalExpectations } from "#db/schema/goals.ts";
import type { guidanceAttestations } from "#db/schema/guidance.ts";
import { demoId } from "./ids.ts";
import { at, userNamed, type World } from "./world.ts";

/** Votes and shares stand nowhere in the product; the project leader has answered for them. */
export function answeredItemRow(world: World): typeof guidanceAttestations.$inferInsert {
  const leader = world.data.roleHolders.prosjektleder ?? "";
  return {
    id: demoId("guidance/ox-ownership-vs-vote"),
    regionId: world.regionId,
    itemId: "ox-ownership-vs-vote",
    status: "met",
    note: "Hver kommune har én stemme i rådet, uansett folketall.",
    byName: userNamed(world, leader).name,
    byUserId: demoId(leader),
    attestedAt: at(world, world.data.strategy.approvedAt, "15:20"),
  };
}

export const followingRows = ({ data }: World): (typeof goalExpectations.$inferInsert)[] =>
  data.expectations.flatMap(({ id, goalId }) =>
    goalId ? [{ id: demoId(`${goalId}/follows/${id}`), goalId: demoId(goalId), expectationId: demoId(id) }] : [],
  );
