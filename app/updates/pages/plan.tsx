import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, type ShouldRevalidateFunction, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { addDays, civilDate, instantAt, isCivilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { plannedReleases } from "~/press/planned-releases.queries.server.ts";
import { monthChoices, planAddress, readCalendarFilter } from "../calendar.ts";
import { campaignIn } from "../campaign.queries.server.ts";
import { moveUpdate } from "../plan.commands.server.ts";
import { justMoved, planCalendar, shownSpan } from "../plan-desk.server.ts";
import { asSeenInPlan, planAct } from "../plan-form.ts";
import { silenceMeter } from "../silence.queries.server.ts";
import { windowDays } from "../silence.ts";
import { Calendar } from "../ui/Calendar.tsx";
import { CampaignNotice } from "../ui/CampaignNotice.tsx";
import { MovedNotice } from "../ui/MovedNotice.tsx";
import { PlanSentence } from "../ui/PlanSentence.tsx";
import { planTitle } from "../ui/plan-title.ts";
import { SilenceMeter } from "../ui/SilenceMeter.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { searchParams } = new URL(request.url);
    const today = civilDate(now());
    const filter = readCalendarFilter(searchParams, today);
    const desk = `/r/${region.slug}`;
    const span = shownSpan(filter);
    const releases = await plannedReleases(actor, read, span.from, span.to);
    const ahead = await plannedReleases(actor, read, now(), instantAt(addDays(today, windowDays), "00:00"));
    const audienceId = pressAudienceId(region.id);
    const extra = ahead.map(({ plannedFor, title }) => ({ audienceId, at: plannedFor, title }));
    const [id, from] = [searchParams.get("moved"), searchParams.get("from")];
    return {
      weeks: await planCalendar(actor, read, now(), region, { filter, releases, desk }),
      silence: await silenceMeter(actor, read, now(), extra),
      audiences: (await listAudiences(actor, read)).map(({ audience }) => ({ id: audience.id, name: audience.name })),
      moved: id && from && isCivilDate(from) ? await justMoved(actor, read, now(), { id, from }) : null,
      months: monthChoices(today, filter.month),
      campaign: await campaignIn(actor, read, filter.month),
      filter,
      today,
      desk,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("updates:plan.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const filter = readCalendarFilter(new URL(request.url).searchParams, civilDate(now()));
    return attempt(form, async () => {
      const { id, date, from, revision } = planAct.parse(Object.fromEntries(form));
      await moveUpdate(actor, now(), { id, date, revision });
      throw redirect(`/r/${region.slug}/plan${planAddress(filter, { id, date, from })}`);
    });
  });

/** Also when a move was refused: then the page shows how it stands by now. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 422 || defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Plan() {
  const { t } = useTranslation();
  const locale = useLocale();
  const data = useLoaderData<typeof loader>();
  const { weeks, silence, audiences, moved, months, filter, today, desk, mayWrite } = data;
  const answered = useActionData<typeof action>();
  const month = formatDate(locale, `${filter.month}-01`, "monthYear");
  return (
    <>
      <PageHead
        place={t("updates:plan.place")}
        aside={t("updates:plan.weeks", { from: weeks[0]?.week, to: weeks.at(-1)?.week })}
        title={planTitle(weeks, filter.month, t, locale)}
        lead={mayWrite ? t("updates:plan.lead") : t("updates:plan.leadReader")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${desk}/updates/new`}>{t("updates:plan.new")}</Link>
            </Button>
          ) : null
        }
      />
      <FormProblems rejection={isRejection(answered) ? asSeenInPlan(answered) : undefined} />
      {moved ? <MovedNotice {...moved} /> : null}
      <PlanSentence filter={filter} audiences={audiences} months={months} />
      <CampaignNotice campaign={data.campaign} desk={desk} />
      <Calendar weeks={weeks} month={month} today={today} desk={desk} mayWrite={mayWrite} />
      <p className="noprint">
        <Link className="quiet" to={`${desk}/plan/closed-days`}>
          {t("updates:closed.link")}
        </Link>
      </p>
      <div className="plan-below">
        <SilenceMeter rows={silence} today={today} desk={desk} />
      </div>
    </>
  );
}
