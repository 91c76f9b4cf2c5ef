import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { listGoals } from "../goals.queries.server.ts";
import { GoalRows } from "../ui/GoalRows.tsx";
import { listTitle } from "../ui/list-title.ts";
import "../ui/goals.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      goals: await listGoals(actor, read, now(), true),
      path: `/r/${region.slug}/goals`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("goals:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Goals() {
  const { t } = useTranslation();
  const { goals, path, mayWrite } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={t("goals:list.place")}
        title={listTitle(goals, t)}
        lead={goals.length > 0 ? t("goals:list.lead", { count: goals.length }) : t("goals:list.empty")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/new`}>{t("goals:list.new")}</Link>
            </Button>
          ) : null
        }
      />
      <GoalRows goals={goals} path={path} />
    </>
  );
}
