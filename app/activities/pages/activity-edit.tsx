import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { meetingChoices, putPersonOn, withPeople } from "~/audiences/meeting-form.server.ts";
import { changeMeeting } from "~/audiences/meetings.commands.server.ts";
import { reachedBy } from "~/audiences/meetings.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { typedFrom } from "~/platform/typed.ts";
import { changedMeanwhile } from "../activities.commands.server.ts";
import { getActivity } from "../activities.queries.server.ts";
import { readActivityForm, readIntent, readRevision } from "../form.ts";
import { valuesOf } from "../form-values.ts";
import { ActivityForm } from "../ui/ActivityForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const details = await getActivity(actor, read, params.activityId ?? "");
    const { id, title, locale } = details.activity;
    const reached = (await reachedBy(actor, read, id)).map((audience) => audience.id);
    return {
      ...(await meetingChoices(actor, read, [details.activity.memberId, ...details.memberIds])),
      stored: valuesOf(details, reached),
      storedPeople: details.people,
      title,
      locale,
      desk: `/r/${region.slug}`,
      back: `/r/${region.slug}/activities/${id}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { activityId = "" } = params;
    const { data: kept } = await attempt(form, async () => {
      await putPersonOn(actor, read, form);
      if (readIntent(form) === "addPerson") return { data: { problems: [], values: typedFrom(form) } };
      await changeMeeting(actor, now(), { ...readActivityForm(form), id: activityId, revision: readRevision(form) });
      throw redirect(`/r/${region.slug}/activities/${activityId}`);
    });
    if (!kept.problems.some(({ code }) => code === changedMeanwhile)) return withPeople(actor, read, kept);
    // Saved once more, knowing it, it is theirs that is written over.
    const { activity } = await getActivity(actor, read, activityId);
    return withPeople(actor, read, { ...kept, values: { ...kept.values, revision: [String(activity.revision)] } });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ActivityEdit() {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const { title, locale, desk, back, ...choices } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const clashed = answer?.problems.some(({ code }) => code === "activities:refusal.changedMeanwhile");
  return (
    <>
      <PageHead
        place={
          <Link to={back} lang={locale === pageLocale ? undefined : locale}>
            {title}
          </Link>
        }
        title={t("activities:edit.title")}
      />
      {clashed ? (
        <p>
          <a href={back} target="_blank" rel="noreferrer">
            {t("activities:edit.seeTheirs")}
          </a>
        </p>
      ) : null}
      <ActivityForm
        {...choices}
        answer={answer}
        peoplePath={`${desk}/activities/people`}
        submit={t("activities:edit.submit")}
        back={back}
      />
    </>
  );
}
