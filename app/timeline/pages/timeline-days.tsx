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
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { readTimelineFilter, searchFor } from "../filter.ts";
import { daysOfWeek, monthOf } from "../months.ts";
import { spanOf, timelineChoices } from "../timeline.queries.server.ts";
import { Days } from "../ui/Stream.tsx";
import { spanTitle } from "../ui/span-title.ts";
import { TimelineFilterForm } from "../ui/TimelineFilter.tsx";
import "../ui/timeline.css";

/** One day or one week, with everything in it. */
export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readTimelineFilter(new URL(request.url).searchParams);
    const at = now();
    const today = civilDate(at);
    const locale = await requestLocale(request);
    const asked = filter.week ? daysOfWeek(filter.week) : [filter.day ?? today];
    return {
      ...(await spanOf(actor, read, at, asked, filter)),
      ...(await timelineChoices(actor, read)),
      asked,
      filter,
      now: at,
      today,
      desk: `/r/${region.slug}`,
      pageTitle: spanTitle(asked, translator(locale), locale),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function TimelineDays() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { asked, days, total, page, pages, filter, members, audiences, now, today, desk } =
    useLoaderData<typeof loader>();
  const [first = today] = asked;
  const title = spanTitle(asked, t, locale);
  const moved = (by: number) => asked.map((day) => addDays(day, by * asked.length));
  const at = ([day = today]: string[]) => searchFor(filter, asked.length > 1 ? { week: day } : { day });
  const back = searchFor(filter, { month: monthOf(first), day: null, week: null });
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/timeline${back}`}>{t("timeline:place")}</Link>}
        title={title}
        lead={t("timeline:days.count", { count: total })}
      />
      <TimelineFilterForm filter={filter} members={members} audiences={audiences} found={total} />
      <section className="month" aria-label={title}>
        <Days
          days={days}
          withToday={asked.length > 1 && asked.includes(today)}
          today={today}
          now={now}
          desk={desk}
          memberCount={members.length}
          dayHref={null}
        />
      </section>
      {pages > 1 ? (
        <nav className="month-jump" aria-label={t("timeline:days.pages")}>
          {page > 1 ? <Link to={searchFor(filter, { page: page - 1 })}>{t("timeline:days.earlier")}</Link> : <span />}
          <span>{t("timeline:days.page", { page, pages })}</span>
          {page < pages ? <Link to={searchFor(filter, { page: page + 1 })}>{t("timeline:days.later")}</Link> : <span />}
        </nav>
      ) : null}
      <nav className="month-jump" aria-label={t("timeline:days.others")}>
        <Link className="quiet" rel="prev" to={at(moved(-1))}>
          ← {spanTitle(moved(-1), t, locale)}
        </Link>
        <Link className="quiet" rel="next" to={at(moved(1))}>
          {spanTitle(moved(1), t, locale)} →
        </Link>
      </nav>
    </>
  );
}
