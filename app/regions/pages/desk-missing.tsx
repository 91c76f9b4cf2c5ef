import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { NotFound } from "~/platform/refusal.ts";

/** An address of the desk that leads nowhere: said with the desk around it. */
const missing = ({ request, params }: LoaderFunctionArgs | ActionFunctionArgs) =>
  answering(async () => {
    await deskActor(request, params.region);
    throw new NotFound();
  });

export const loader = missing;
export const action = missing;

export default function DeskMissing() {
  return null;
}
