import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { reachedBy } from "~/audiences/meetings.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { callOff } from "../activities.commands.server.ts";
import { getActivity } from "../activities.queries.server.ts";
import { activityAct } from "../form.ts";
import { kindWord } from "../kinds.ts";
import { ActivityActs, CalledOff } from "../ui/ActivityActs.tsx";
import { ActivityFacts } from "../ui/ActivityFacts.tsx";
import { whenAndWhere } from "../ui/when-and-where.ts";
import "../ui/activity.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { activity, memberIds, people } = await getActivity(actor, read, params.activityId ?? "");
    const members = await membersOf(read, region.id);
    return {
      activity,
      people,
      members: members.filter(({ id }) => memberIds.includes(id)).map(({ id, name }) => ({ id, name })),
      host: members.find(({ id }) => id === activity.memberId)?.name ?? null,
      reached: await reachedBy(actor, read, activity.id),
      month: civilDate(activity.startsAt).slice(0, 7),
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
      now: now(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { activityId = "" } = params;
    return attempt(form, async () => {
      const { intent } = activityAct.parse(Object.fromEntries(form));
      await callOff(actor, now(), { id: activityId, off: intent === "callOff" });
      throw redirect(`/r/${region.slug}/activities/${activityId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.activity.title ?? "" }];

export default function ActivityPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { activity, mayWrite, month, desk, now, ...facts } = useLoaderData<typeof loader>();
  const ahead = activity.startsAt > now;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/timeline?month=${month}`}>{t("activities:place")}</Link>}
        aside={t(kindWord[activity.kind])}
        title={activity.title}
        titleLang={activity.locale === locale ? undefined : activity.locale}
        lead={whenAndWhere(activity, now, t, locale)}
        action={
          mayWrite && activity.cancelledAt === null ? (
            <ActivityActs editPath={`${desk}/activities/${activity.id}/edit`} ahead={ahead} />
          ) : null
        }
      />
      {activity.cancelledAt ? <CalledOff ahead={ahead} mayUndo={mayWrite} /> : null}
      <ActivityFacts {...facts} activity={activity} desk={desk} now={now} />
    </>
  );
}
