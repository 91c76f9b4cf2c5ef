import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { readQuickForm } from "~/activities/form.ts";
import { QuickLog } from "~/activities/ui/QuickLog.tsx";
import { putPersonOn, withPeople } from "~/audiences/meeting-form.server.ts";
import { logConversation } from "~/audiences/meetings.commands.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate, formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { translator } from "~/platform/words.server.ts";
import { readTimelineFilter, searchFor } from "../filter.ts";
import { timelineChoices, timelineOf } from "../timeline.queries.server.ts";
import { MonthJump } from "../ui/MonthJump.tsx";
import { Stream } from "../ui/Stream.tsx";
import { TimelineFilterForm } from "../ui/TimelineFilter.tsx";
import { Views } from "../ui/Views.tsx";
import "../ui/timeline.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readTimelineFilter(new URL(request.url).searchParams);
    const at = now();
    return {
      ...(await timelineOf(actor, read, at, filter)),
      ...(await timelineChoices(actor, read)),
      filter,
      now: at,
      today: civilDate(at),
      newId: crypto.randomUUID(),
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("timeline:place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { data: kept } = await attempt(form, async () => {
      await putPersonOn(actor, read, form);
      await logConversation(actor, now(), { ...readQuickForm(form), locale: region.locale });
      throw redirect(`/r/${region.slug}/timeline#today`);
    });
    return withPeople(actor, read, kept);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function TimelinePage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { months, happened, ahead, filter, members, audiences, ...rest } = useLoaderData<typeof loader>();
  const { now, today, newId, mayWrite, desk } = rest;
  const answer = useActionData<typeof action>();
  const shown = months.map(({ month }) => month);
  const nameOf = (month: string, position: number) =>
    formatDate(locale, `${month}-01`, position === shown.length - 1 ? "monthYear" : "month");
  const title = formatList(locale, shown.map(nameOf));
  return (
    <>
      <PageHead
        place={t("timeline:place")}
        aside={<Link to={`${desk}/timeline/calendar`}>{t("timeline:calendarLink")}</Link>}
        title={`${title.charAt(0).toUpperCase()}${title.slice(1)}`}
        lead={t("timeline:lead", {
          happened: t("timeline:happened", { count: happened }),
          ahead: t("timeline:ahead", { count: ahead }),
        })}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${desk}/activities/new`}>{t("timeline:newActivity")}</Link>
            </Button>
          ) : null
        }
      />
      {mayWrite ? <QuickLog newId={newId} answer={answer} peoplePath={`${desk}/activities/people`} /> : null}
      <TimelineFilterForm filter={filter} members={members} audiences={audiences} found={happened + ahead} />
      <Views filter={filter} path={`${desk}/timeline`} />
      <MonthJump filter={filter} months={shown} position="above" />
      <Stream
        months={months}
        desk={desk}
        memberCount={members.length}
        now={now}
        today={today}
        dayHref={(day) => `${desk}/timeline/days${searchFor(filter, { day, month: null, lanes: null })}`}
      />
      <MonthJump filter={filter} months={shown} position="below" />
    </>
  );
}
