import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { attitudePage } from "../attitude-list.ts";
import { listStakeholders } from "../stakeholders.queries.server.ts";
import { AttitudeTable } from "../ui/AttitudeTable.tsx";
import { StakeholderNav } from "../ui/StakeholderNav.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const views = await listStakeholders(actor, read, now());
    return {
      ...attitudePage(views, Number(new URL(request.url).searchParams.get("page"))),
      path: `/r/${region.slug}/stakeholders`,
      pageTitle: translator(await requestLocale(request))("stakeholders:attitudes.title"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Attitudes() {
  const { t } = useTranslation();
  const { rows, apart, without, page, pages, path, pageTitle } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("stakeholders:list.place")}</Link>}
        title={apart > 0 ? t("stakeholders:attitudes.apart", { count: apart }) : pageTitle}
        lead={t("stakeholders:attitudes.lead", { count: without })}
      />
      <StakeholderNav path={path} current="attitudes" />
      {rows.length > 0 ? (
        <AttitudeTable views={rows} path={path} />
      ) : (
        <EmptyState title={t("stakeholders:attitudes.none")}>{t("stakeholders:attitudes.noneHint")}</EmptyState>
      )}
      <Pages page={page} pages={pages} searchOf={(to) => `?page=${to}`} />
    </>
  );
}
