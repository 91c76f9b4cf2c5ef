// A picture of the region, for those who are signed in to it. What has an id never changes, so it can be kept for good.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { rendition } from "../files.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { region } = await deskActor(request, params.region);
    const { fileId = "", rendition: name = "" } = params;
    const picture = await rendition(read, region.id, fileId, name);
    const etag = `"${picture.sha256}-${name}"`;
    const headers = {
      "Cache-Control": "private, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Content-Type-Options": "nosniff",
      ETag: etag,
    };
    if (request.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
    return new Response(new Uint8Array(picture.bytes), {
      headers: { ...headers, "Content-Type": picture.mime, "Content-Length": String(picture.bytes.length) },
    });
  });
