import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { type Lanes, readTimelineFilter, searchFor } from "../filter.ts";
import { lanesOfWeeks } from "../lanes.queries.server.ts";
import { monthOf } from "../months.ts";
import { timelineChoices } from "../timeline.queries.server.ts";
import { LaneTable } from "../ui/LaneTable.tsx";
import { MonthJump } from "../ui/MonthJump.tsx";
import { TimelineFilterForm } from "../ui/TimelineFilter.tsx";
import { Views } from "../ui/Views.tsx";
import "../ui/timeline.css";
import "../ui/lanes.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = readTimelineFilter(new URL(request.url).searchParams);
    const filter = { ...asked, lanes: asked.lanes ?? ("member" as const) };
    const at = now();
    const choices = await timelineChoices(actor, read);
    const named = filter.lanes === "member" ? choices.members : choices.audiences;
    const chosen = filter.lanes === "member" ? filter.memberId : filter.audienceId;
    return {
      ...choices,
      ...(await lanesOfWeeks(actor, read, at, filter, chosen ? named.filter(({ id }) => id === chosen) : named)),
      filter,
      today: civilDate(at),
      path: `/r/${region.slug}/timeline`,
      pageTitle: translator(await requestLocale(request))(titles[filter.lanes]),
    };
  });

const titles: Record<Lanes, string> = {
  member: "timeline:lanes.memberCaption",
  audience: "timeline:lanes.audienceCaption",
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function TimelineLanes() {
  const { t } = useTranslation();
  const { lanes, weeks, filter, members, audiences, found, today, path } = useLoaderData<typeof loader>();
  const title = t(titles[filter.lanes]);
  const cellHref = (laneId: string, week: string) => {
    const lane = filter.lanes === "member" ? { memberId: laneId } : { audienceId: laneId };
    return `${path}/days${searchFor(filter, { ...lane, week, month: null, lanes: null })}`;
  };
  return (
    <>
      <PageHead
        place={<Link to={`${path}${searchFor(filter, { lanes: null })}`}>{t("timeline:place")}</Link>}
        title={title}
        lead={t("timeline:lanes.hint")}
      />
      <TimelineFilterForm filter={filter} members={members} audiences={audiences} found={found} />
      <Views filter={filter} path={path} />
      <MonthJump filter={filter} months={[...new Set(weeks.map(monthOf))]} position="above" />
      <LaneTable lanes={lanes} weeks={weeks} today={today} caption={title} cellHref={cellHref} />
    </>
  );
}
