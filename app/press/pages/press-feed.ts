import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { answerWithTag, entityTag } from "~/platform/validators.server.ts";
import { translator } from "~/platform/words.server.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { pressFeed } from "../feed.ts";
import { publishedReleases } from "../press-room.queries.server.ts";

export const loader = ({ params, request }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await publicRegion(params.region);
    const [members, releases] = await Promise.all([membersOf(read, region.id), publishedReleases(actor, read, now())]);
    const t = translator(region.locale);
    const feed = pressFeed({
      publicUrl: env.publicUrl,
      region,
      description: t("press:room.feedDescription", { region: region.name }),
      readFor: t("press:room.readFor"),
      members,
      releases,
    });
    return answerWithTag(
      request,
      entityTag(feed),
      { "Content-Type": "application/rss+xml; charset=utf-8" },
      () => feed,
    );
  });
