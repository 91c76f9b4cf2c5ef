// The room of a case: everything on one page, and what others write there comes by itself.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { getRoom } from "../cases.queries.server.ts";
import { actInRoom } from "../room-acts.server.ts";
import { type RoomAct, readRoomForm } from "../room-form.ts";
import { Room } from "../ui/Room.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const room = await getRoom(actor, read, region, params.caseId ?? "");
    return {
      ...room,
      leads: room.of.leaderUserId === actor.userId,
      handover: new URL(request.url).searchParams.has("handover"),
      mayWrite: may(actor, "write"),
      maySend: may(actor, "send"),
      newId: crypto.randomUUID(),
      desk: `/r/${region.slug}`,
      now: now(),
    };
  });

/** Where on the page one comes back to: what was just done. */
function placeOf(act: RoomAct): string {
  switch (act.intent) {
    case "done":
    case "undone":
      return "#tasks";
    case "reached":
    case "noAnswer":
      return "#calls";
    case "saveStatement":
    case "releaseStatement":
      return `#s-${act.statementId}`;
    case "nextStatement":
      return "#statements";
    case "release":
    case "drop":
    case "takeBack":
      return `#h-${act.itemId}`;
    case "note":
      return "#log";
    default:
      return "";
  }
}

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = readRoomForm(form);
      await actInRoom(actor, now(), params.caseId ?? "", act);
      throw redirect(`/r/${region.slug}/preparedness/cases/${params.caseId}${placeOf(act)}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.of.title ?? "" }];

export default function CasePage() {
  const answered = useActionData<typeof action>();
  return <Room {...useLoaderData<typeof loader>()} rejection={isRejection(answered) ? answered : undefined} />;
}
