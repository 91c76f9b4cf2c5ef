// Cached bytes with validators: the browser may keep them, and asks each time whether they still hold.
import { createHash } from "node:crypto";

export function entityTag(content: string | Uint8Array): string {
  return `"${createHash("sha256").update(content).digest("base64url").slice(0, 27)}"`;
}

/** A body that is the same until it changes: 304 without it where the reader has it already. */
export function answerWithTag(
  request: Request,
  tag: string,
  headers: Record<string, string>,
  body: () => BodyInit,
): Response {
  const all = { ...headers, ETag: tag, "Cache-Control": "public, no-cache" };
  const known = request.headers
    .get("If-None-Match")
    ?.split(",")
    .map((each) => each.trim().replace(/^W\//, ""));
  if (known?.includes(tag)) return new Response(null, { status: 304, headers: all });
  return new Response(body(), { headers: all });
}
