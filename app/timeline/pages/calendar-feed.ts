import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { answerWithTag, entityTag } from "~/platform/validators.server.ts";
import { translator } from "~/platform/words.server.ts";
import { linkHolder } from "~/regions/link-holder.server.ts";
import { calendarReader, calendarThings } from "../calendar.queries.server.ts";
import { calendarText } from "../calendar-text.ts";
import { eventTitle } from "../event-title.ts";

/** A person's own calendar; whoever has left the region finds nothing any more. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const at = now();
    const { link } = await linkHolder(params.token, "calendar", at);
    const reader = await calendarReader(read, link);
    if (!reader) throw new NotFound("calendar");
    const { actor, region, locale } = reader;
    const t = translator(locale);
    const things = await calendarThings(actor, read, at);
    const text = calendarText({
      name: region.name,
      events: things.map(({ kind, id, path, ...thing }) => ({
        ...thing,
        uid: `${kind}-${id}@framsnakk`,
        title: eventTitle({ kind, ...thing }, t),
        url: `${env.publicUrl}/r/${region.slug}/${path}`,
      })),
    });
    const headers = {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${region.slug}.ics"`,
      "X-Robots-Tag": "noindex, nofollow",
      "Referrer-Policy": "no-referrer",
    };
    const answer = answerWithTag(request, entityTag(text), headers, () => text);
    // One person's own: no cache in between may keep it.
    answer.headers.set("Cache-Control", "private, no-cache");
    return answer;
  });
