import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { readGoalForm } from "../form.ts";
import { emptyGoal, goalChoices } from "../goal-form.server.ts";
import { setGoal } from "../goals.commands.server.ts";
import { cadenceDays } from "../settings.ts";
import { GoalForm } from "../ui/GoalForm.tsx";
import "../ui/goals.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      choices: await goalChoices(actor, read),
      stored: emptyGoal(crypto.randomUUID(), civilDate(now()), await readSetting(read, region.id, cadenceDays)),
      back: `/r/${region.slug}/goals`,
      pageTitle: translator(await requestLocale(request))("goals:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      throw redirect(`/r/${region.slug}/goals/${await setGoal(actor, now(), readGoalForm(form))}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function GoalNew() {
  const { t } = useTranslation();
  const { choices, stored, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("goals:list.place")}</Link>}
        title={t("goals:new.title")}
        lead={t("goals:new.lead")}
      />
      <GoalForm
        {...choices}
        stored={stored}
        rejection={isRejection(answered) ? answered : undefined}
        submit={t("goals:new.submit")}
        back={back}
      />
    </>
  );
}
