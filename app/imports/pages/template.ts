// A list to fill in: the headings of one kind, in the reader's language, with one made-up row.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { csvOf, fileAnswer } from "~/platform/spreadsheet.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { isKind } from "../row-kinds.ts";
import { templateRows } from "../template.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "read");
    const { kind = "" } = params;
    if (!isKind(kind)) throw new NotFound("template");
    const members = (await membersNow(read, region.id)).map(({ name }) => name);
    const t = translator(await requestLocale(request));
    return fileAnswer(csvOf(templateRows(t, kind, members)), { name: `${kind}.csv`, type: "text/csv" });
  });
