import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { answerWithTag } from "~/platform/validators.server.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { publishedPicture } from "../press-room.queries.server.ts";

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor } = await publicRegion(params.region);
    const { rendition: name, slug } = params;
    if (name !== "web" && name !== "print") throw new NotFound("picture");
    const picture = await publishedPicture(actor, read, now(), slug, name);
    const headers: Record<string, string> = { "Content-Type": picture.mime, "X-Content-Type-Options": "nosniff" };
    if (name === "print") headers["Content-Disposition"] = `attachment; filename="${slug}.jpg"`;
    return answerWithTag(request, `"${picture.sha256}-${name}"`, headers, () => new Uint8Array(picture.bytes));
  });
