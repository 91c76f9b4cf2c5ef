import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { readGoalForm } from "../form.ts";
import { goalChoices, typedGoal } from "../goal-form.server.ts";
import { changeGoal } from "../goals.commands.server.ts";
import { getGoal } from "../goals.queries.server.ts";
import { GoalForm } from "../ui/GoalForm.tsx";
import "../ui/goals.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const view = await getGoal(actor, read, now(), params.goalId ?? "");
    return {
      title: view.goal.title,
      choices: await goalChoices(actor, read, view.goal.ownerContactId),
      stored: typedGoal(view, await requestLocale(request)),
      back: `/r/${region.slug}/goals/${view.goal.id}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const goalId = params.goalId ?? "";
      await changeGoal(actor, now(), { ...readGoalForm(form), id: goalId });
      throw redirect(`/r/${region.slug}/goals/${goalId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function GoalEdit() {
  const { t } = useTranslation();
  const { title, choices, stored, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={back}>{title}</Link>} title={t("goals:edit.title")} lead={t("goals:new.lead")} />
      <GoalForm
        {...choices}
        stored={stored}
        rejection={isRejection(answered) ? answered : undefined}
        submit={t("goals:edit.submit")}
        back={back}
      />
    </>
  );
}
