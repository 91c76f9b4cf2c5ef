import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { longestName } from "../form.ts";
import { peopleNamed } from "../people.queries.server.ts";

/** The first few people with such a name, for the field that one types it in. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const typed = new URL(request.url).searchParams.get("name") ?? "";
    return { people: await peopleNamed(actor, read, typed.slice(0, longestName)) };
  });
