import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readTimelineFilter, searchFor } from "../filter.ts";
import { monthOf } from "../months.ts";
import { dayOf, timelineChoices } from "../timeline.queries.server.ts";
import { ItemLines } from "../ui/Stream.tsx";
import { TimelineFilterForm } from "../ui/TimelineFilter.tsx";
import "../ui/timeline.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readTimelineFilter(new URL(request.url).searchParams);
    const at = now();
    const day = filter.day ?? civilDate(at);
    return {
      ...(await dayOf(actor, read, at, day, filter)),
      ...(await timelineChoices(actor, read)),
      filter,
      now: at,
      path: `/r/${region.slug}/timeline`,
      desk: `/r/${region.slug}`,
      pageTitle: formatDate(await requestLocale(request), day, "full"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function TimelineDay() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { day, items, total, page, pages, filter, members, audiences, now, path, desk } =
    useLoaderData<typeof loader>();
  const title = formatDate(locale, day, "full");
  const at = (other: string) => searchFor(filter, { day: other });
  return (
    <>
      <PageHead
        place={
          <Link to={`${path}${searchFor(filter, { month: monthOf(day), day: null })}`}>{t("timeline:place")}</Link>
        }
        title={`${title.charAt(0).toUpperCase()}${title.slice(1)}`}
        lead={t("timeline:day.count", { count: total })}
      />
      <TimelineFilterForm filter={filter} members={members} audiences={audiences} found={total} />
      <section className="day whole" aria-label={title}>
        <ItemLines items={items} desk={desk} memberCount={members.length} now={now} />
      </section>
      {pages > 1 ? (
        <nav className="month-jump" aria-label={t("timeline:day.pages")}>
          {page > 1 ? <Link to={searchFor(filter, { page: page - 1 })}>{t("timeline:day.earlier")}</Link> : <span />}
          <span>{t("timeline:day.page", { page, pages })}</span>
          {page < pages ? <Link to={searchFor(filter, { page: page + 1 })}>{t("timeline:day.later")}</Link> : <span />}
        </nav>
      ) : null}
      <nav className="month-jump" aria-label={t("timeline:day.others")}>
        <Link className="quiet" rel="prev" to={at(addDays(day, -1))}>
          ← {formatDate(locale, addDays(day, -1), "weekday")}
        </Link>
        <Link className="quiet" rel="next" to={at(addDays(day, 1))}>
          {formatDate(locale, addDays(day, 1), "weekday")} →
        </Link>
      </nav>
    </>
  );
}
