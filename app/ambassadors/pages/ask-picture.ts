// The picture that goes with an ask, for the holder of its link.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { personLink } from "~/contacts/person-link.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { askPicture } from "../answer-view.queries.server.ts";

export const loader = ({ params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { rendition = "" } = params;
    const { actor, link } = await personLink(params.token, "ask", at);
    const picture = await askPicture(actor, read, at, link.subject, rendition);
    const headers: Record<string, string> = {
      "Content-Type": picture.mime,
      "Content-Length": String(picture.bytes.length),
      "Cache-Control": "private, no-store",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "X-Content-Type-Options": "nosniff",
    };
    if (rendition === "print") headers["Content-Disposition"] = 'attachment; filename="picture.jpg"';
    return new Response(new Uint8Array(picture.bytes), { headers });
  });
