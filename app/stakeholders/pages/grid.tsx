import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { actInGrid, gridPage } from "../grid-page.server.ts";
import { Grid } from "../ui/Grid.tsx";
import { GridSentence } from "../ui/GridSentence.tsx";
import { GridTable } from "../ui/GridTable.tsx";
import { Moved } from "../ui/Moved.tsx";
import { StakeholderNav } from "../ui/StakeholderNav.tsx";
import "~/contacts/ui/people.css";
import "../ui/grid.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { searchParams, search } = new URL(request.url);
    return {
      ...(await gridPage(actor, read, now(), region, searchParams)),
      search,
      pageTitle: translator(await requestLocale(request))("stakeholders:grid.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const moved = await actInGrid(actor, now(), form);
      if (moved) return data({ moved });
      const { pathname, search } = new URL(request.url);
      throw redirect(`${pathname.replace(/\.data$/, "")}${search}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.pageTitle ?? "" }];

export default function GridPage() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { points, members, regionName, mayMove, seen, path, search, page, pages } = loaded;
  const moved = answered && "moved" in answered ? answered.moved : null;
  const nameOf = (id: string) => points.find((point) => point.id === id)?.name ?? "";
  const searchOf = (to: number) => {
    const params = new URLSearchParams(search);
    params.set("page", String(to));
    return `?${params}`;
  };
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("stakeholders:list.place")}</Link>}
        title={loaded.pageTitle}
        lead={mayMove && loaded.any ? t("stakeholders:grid.lead") : t("stakeholders:grid.leadFixed")}
      />
      <StakeholderNav path={path} current="grid" />
      {loaded.any ? (
        <>
          <GridSentence {...loaded} />
          {moved ? (
            <Moved
              moved={moved}
              name={nameOf(moved.stakeholderId)}
              who={members.find(({ id }) => id === moved.memberId)?.name ?? regionName}
            />
          ) : null}
          <FormProblems rejection={isRejection(answered) ? answered : undefined} />
          <Grid {...loaded} />
          <p className="small grid-help" id="grid-help">
            {mayMove ? t("stakeholders:grid.help") : seen === "mean" ? t("stakeholders:grid.meanHelp") : null}
          </p>
          <GridTable {...loaded} />
          <Pages page={page} pages={pages} searchOf={searchOf} />
        </>
      ) : (
        <EmptyState
          title={t("stakeholders:list.emptyTitle")}
          action={
            mayMove ? (
              <Link className="go" to={`${path}/new`}>
                {t("stakeholders:list.new")}
              </Link>
            ) : null
          }
        >
          {t("stakeholders:list.empty")}
        </EmptyState>
      )}
    </>
  );
}
