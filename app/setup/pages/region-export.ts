// Everything of a region as one JSON file: `?pictures` takes the pictures along.
import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { exportRegion } from "../region-export.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const pictures = new URL(request.url).searchParams.has("pictures");
    const pieces = await exportRegion(actor, at, { pictures });
    return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="${region.slug}-${civilDate(at)}.json"`,
        "Cache-Control": "no-store",
      },
    });
  });
