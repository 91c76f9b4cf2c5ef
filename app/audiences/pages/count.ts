// How many a rule holds, while one chooses.
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { countRule } from "../audience-form.server.ts";
import { getAudience } from "../audiences.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const asked = new FormData();
    const search = new URL(request.url).searchParams;
    for (const [name, value] of search) asked.append(name, value);
    const id = search.get("audience");
    if (id) await getAudience(actor, read, id);
    return attempt(asked, async () => data(await countRule(actor, read, asked, id)));
  });
