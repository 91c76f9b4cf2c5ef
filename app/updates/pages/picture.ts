// The picture of an update, for those who got its mail or publish it: whoever knows both ids has it from there.
import type { LoaderFunctionArgs } from "@remix-run/node";
import { rendition } from "~/files/files.queries.server.ts";
import { answering } from "~/platform/attempt.server.ts";
import { read } from "~/platform/read.server.ts";
import { regionOfPicture } from "../updates.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { updateId = "", fileId = "" } = params;
    const regionId = await regionOfPicture(read, updateId, fileId);
    const { bytes, mime, sha256, fileName } = await rendition(read, regionId, fileId, "web");
    const etag = `"${sha256}-web"`;
    const headers = new Headers({
      "Cache-Control": "private, max-age=86400",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex, nofollow",
      ETag: etag,
    });
    if (request.headers.get("If-None-Match") === etag) return new Response(null, { status: 304, headers });
    headers.set("Content-Type", mime);
    headers.set("Content-Length", String(bytes.length));
    if (new URL(request.url).searchParams.has("download")) {
      headers.set(
        "Content-Disposition",
        `attachment; filename*=UTF-8''${encodeURIComponent(withEnding(fileName, mime))}`,
      );
    }
    return new Response(new Uint8Array(bytes), { headers });
  });

/** What was uploaded may have been of another kind than what is given. */
const withEnding = (name: string, mime: string): string =>
  `${name.replace(/\.[^.]*$/, "")}.${mime.split("/")[1]?.replace("jpeg", "jpg") ?? "jpg"}`;
