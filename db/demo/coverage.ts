// What has been published about the region. Pure rows.
import type { coverage, coverageMembers, coverageSuccesses } from "#db/schema/press.ts";
import { addDays } from "~/platform/civil-date.ts";
import { demoId } from "./ids.ts";
import { outletId } from "./media.ts";
import { at, type World } from "./world.ts";

const accuracies = { ok: "right", error: "wrong" } as const;

/** Registered the morning after. */
export const clippingRows = (world: World): (typeof coverage.$inferInsert)[] =>
  world.data.coverage.map((piece) => {
    const on = (date: string | null): string | null => date && world.shift.date(date);
    const registeredAt = at(world, addDays(piece.publishedAt, 1), "08:30");
    return {
      id: demoId(piece.id),
      regionId: world.regionId,
      outletId: outletId(piece.mediaContactId),
      outletName: piece.outlet,
      publishedOn: world.shift.date(piece.publishedAt),
      title: piece.title,
      locale: piece.locale,
      url: piece.url,
      releaseId: piece.releaseId && demoId(piece.releaseId),
      accuracy: accuracies[piece.accuracy],
      errorNote: piece.errorNote ?? "",
      correctionAskedOn: on(piece.correctionAskedAt),
      correctedOn: on(piece.correctedAt),
      createdAt: registeredAt,
      changedAt: registeredAt,
    };
  });

export const clippingMemberRows = ({ data }: World): (typeof coverageMembers.$inferInsert)[] =>
  data.coverage.flatMap(({ id, memberIds }) =>
    memberIds.map((member) => ({
      id: demoId(`${id}/about/${member}`),
      coverageId: demoId(id),
      memberId: demoId(member),
    })),
  );

export const clippingSuccessRows = ({ data }: World): (typeof coverageSuccesses.$inferInsert)[] =>
  data.coverage.flatMap(({ id, successIds }) =>
    successIds.map((success) => ({
      id: demoId(`${id}/about/${success}`),
      coverageId: demoId(id),
      successId: demoId(success),
    })),
  );
