import { Button } from "@digdir/designsystemet-react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { goalAct } from "../form.ts";
import { actOnGoal } from "../goal-acts.server.ts";
import { getGoal, listGoals } from "../goals.queries.server.ts";
import { GoalRows } from "../ui/GoalRows.tsx";
import { GoalShown } from "../ui/GoalShown.tsx";
import { MeasureForm } from "../ui/MeasureForm.tsx";
import { PutAway } from "../ui/PutAway.tsx";
import { TakenAway } from "../ui/TakenAway.tsx";
import "../ui/goals.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      view: await getGoal(actor, read, now(), params.goalId ?? ""),
      goals: await listGoals(actor, read, now(), true),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      today: civilDate(now()),
      newId: crypto.randomUUID(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, () => actOnGoal(actor, now(), params.goalId ?? "", goalAct.parse(Object.fromEntries(form))));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.view.goal.title ?? "" }];

export default function GoalPage() {
  const { t } = useTranslation();
  const { view, goals, desk, mayWrite, today, newId } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const { goal } = view;
  const path = `${desk}/goals`;
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("goals:list.place")}</Link>}
        title={goal.title}
        action={
          mayWrite ? (
            <Button asChild variant="secondary">
              <Link to={`${path}/${goal.id}/edit`}>{t("goals:one.change")}</Link>
            </Button>
          ) : null
        }
      />
      <FormProblems rejection={rejection} />
      <div className="goal-page">
        <nav className="goal-others" aria-label={t("goals:one.others")}>
          <GoalRows goals={goals} path={path} current={goal.id} />
        </nav>
        <div>
          {answered && "taken" in answered ? <TakenAway reading={answered.taken} /> : null}
          <GoalShown view={view} desk={desk} mayWrite={mayWrite} />
          {mayWrite && goal.source === "byHand" && !goal.archivedAt ? (
            <MeasureForm
              newId={newId}
              today={today}
              unit={goal.unit}
              cumulative={goal.series === "cumulative"}
              method={goal.method}
              rejection={rejection}
            />
          ) : null}
          {mayWrite ? <PutAway away={goal.archivedAt !== null} /> : null}
        </div>
      </div>
    </>
  );
}
