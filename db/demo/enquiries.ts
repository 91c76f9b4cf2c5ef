// What the press has asked. Pure rows.
import type { enquirySuccesses, pressEnquiries } from "#db/schema/press.ts";
import { accessDueOn } from "~/platform/public-holidays.server.ts";
import { demoId } from "./ids.ts";
import { outletId } from "./media.ts";
import { userNamed, type World } from "./world.ts";

export const enquiryRows = (world: World): (typeof pressEnquiries.$inferInsert)[] =>
  world.data.pressEnquiries.map((asked) => {
    const { data, shift, regionId } = world;
    const journalist = data.mediaContacts.find(({ id }) => id === asked.mediaContactId);
    if (!journalist) throw new Error(`nobody called ${asked.mediaContactId} in the demo asked ${asked.id}`);
    const receivedAt = shift.instant(asked.receivedAt);
    const answeredAt = asked.answeredAt === null ? null : shift.instant(asked.answeredAt);
    return {
      id: demoId(asked.id),
      regionId,
      contactId: demoId(journalist.id),
      outletId: outletId(journalist.id),
      askerName: journalist.name,
      outletName: journalist.outlet,
      reach: [journalist.phone, journalist.email].join(", "),
      question: asked.question,
      receivedAt,
      deadlineAt: shift.instant(asked.deadlineAt),
      accessRequest: asked.isAccessRequest,
      accessDueOn: asked.isAccessRequest ? accessDueOn(shift.date(asked.receivedAt.slice(0, 10))) : null,
      ownerUserId: demoId(asked.ownerUserId),
      ownerName: userNamed(world, asked.ownerUserId).name,
      outcome: answeredAt === null ? null : "answered",
      answer: asked.answer ?? "",
      answeredAt,
      answeredByName: asked.answeredByUserId === null ? "" : userNamed(world, asked.answeredByUserId).name,
      releaseId: asked.releaseId && demoId(asked.releaseId),
      createdAt: receivedAt,
      changedAt: answeredAt ?? receivedAt,
    };
  });

export const enquirySourceRows = ({ data }: World): (typeof enquirySuccesses.$inferInsert)[] =>
  data.pressEnquiries.flatMap(({ id, successIds }) =>
    successIds.map((success) => ({
      id: demoId(`${id}/rests on/${success}`),
      enquiryId: demoId(id),
      successId: demoId(success),
    })),
  );
