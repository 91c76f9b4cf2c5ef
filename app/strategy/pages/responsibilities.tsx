import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { actOnDuty } from "../duty-acts.server.ts";
import { dutyFilterOf, filteredDuties } from "../duty-filter.ts";
import { dutyAct } from "../duty-form.ts";
import { listDuties } from "../responsibilities.queries.server.ts";
import { DutyFilter } from "../ui/DutyFilter.tsx";
import { DutyGroups } from "../ui/DutyGroups.tsx";
import { DutyHeadAction } from "../ui/DutyHeadAction.tsx";
import { DutyNotice } from "../ui/DutyNotice.tsx";
import "../ui/duties.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { active, ended } = await listDuties(actor, read, at);
    const asked = new URL(request.url).searchParams;
    const filter = dutyFilterOf(asked);
    return {
      total: active.length,
      overdue: active.filter(({ daysOver }) => daysOver > 0).length,
      duties: filteredDuties(active, filter),
      people: [...new Map(active.map(({ contactId, name }) => [contactId, { id: contactId, name }])).values()],
      unasked: [...new Set(active.filter(({ state }) => state === "notAsked").map(({ contactId }) => contactId))]
        .length,
      ended,
      filter,
      said: Object.fromEntries(asked),
      path: `/r/${region.slug}/responsibilities`,
      strategyPath: `/r/${region.slug}/strategy`,
      today: civilDate(at),
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("strategy:duties.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const said = await actOnDuty(actor, now(), dutyAct.parse(Object.fromEntries(form)));
      throw redirect(`/r/${region.slug}/responsibilities${said}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Responsibilities() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { total, overdue, duties, ended, filter, path, mayWrite, today } = loaded;
  return (
    <div className="duties">
      <PageHead
        place={<Link to={loaded.strategyPath}>{t("strategy:page.place")}</Link>}
        title={total === 0 ? t("strategy:duties.emptyTitle") : t("strategy:duties.title", { count: overdue })}
        lead={t("strategy:duties.lead")}
        action={mayWrite ? <DutyHeadAction unasked={loaded.unasked} path={path} /> : null}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <DutyNotice said={loaded.said} duties={[...duties, ...ended]} mayWrite={mayWrite} />
      {total > 0 ? <DutyFilter filter={filter} people={loaded.people} found={duties.length} total={total} /> : null}
      {total === 0 ? (
        <EmptyState title={t("strategy:duties.emptyHead")}>{t("strategy:duties.empty")}</EmptyState>
      ) : null}
      <DutyGroups duties={duties} path={path} today={today} mayWrite={mayWrite} byPerson={filter.show === "all"} />
      {ended.length > 0 ? (
        <details className="ended noprint">
          <summary>{t("strategy:duties.ended", { count: ended.length })}</summary>
          <DutyGroups duties={ended} path={path} today={today} mayWrite={mayWrite} byPerson={false} />
        </details>
      ) : null}
    </div>
  );
}
