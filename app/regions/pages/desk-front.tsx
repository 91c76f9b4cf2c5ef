import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";

/** The desk opens on the results. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { region } = await deskActor(request, params.region);
    throw redirect(`/r/${region.slug}/successes`);
  });

export default function DeskFront() {
  return null;
}
