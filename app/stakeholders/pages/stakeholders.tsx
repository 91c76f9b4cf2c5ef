import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { Download } from "~/components/Download.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { isNarrowed, matching, ofConcern, pageOf, readListFilter, searchFor } from "../list-filter.ts";
import { contactLimits } from "../quadrant.ts";
import { archivedStakeholders, listStakeholders } from "../stakeholders.queries.server.ts";
import { StakeholderFilter } from "../ui/StakeholderFilter.tsx";
import { StakeholderNav } from "../ui/StakeholderNav.tsx";
import { StakeholderRows } from "../ui/StakeholderRows.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readListFilter(new URL(request.url).searchParams);
    const views = await (filter.archived ? archivedStakeholders : listStakeholders)(actor, read, now());
    const page = pageOf(matching(views, filter), filter.page);
    return {
      ...page,
      filter,
      count: views.length,
      overdue: ofConcern(views, "overdue").length,
      members: (await membersOf(read, region.id)).map(({ id, name }) => ({ id, name })),
      limits: contactLimits(await keptSettings(read, region.id)),
      path: `/r/${region.slug}/stakeholders`,
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("stakeholders:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Stakeholders() {
  const { t } = useTranslation();
  const { parts, total, page, pages, filter, count, overdue, members, limits, path, desk, mayWrite } =
    useLoaderData<typeof loader>();
  const none = count === 0 && !filter.archived;
  const finding = () => {
    if (filter.archived) return t("stakeholders:list.archivedTitle", { count });
    return overdue > 0
      ? t("stakeholders:list.overdueTitle", { count: overdue, of: count })
      : t("stakeholders:list.title", { count });
  };
  return (
    <>
      <PageHead
        place={t("stakeholders:list.place")}
        title={none ? t("stakeholders:list.emptyTitle") : finding()}
        lead={none ? t("stakeholders:list.empty") : t("stakeholders:open.readByAll")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/new`}>{t("stakeholders:list.new")}</Link>
            </Button>
          ) : null
        }
      />
      {none ? null : (
        <>
          <StakeholderNav path={path} current="list" />
          {overdue > 0 && filter.concern === null && !filter.archived ? (
            <p className="small">
              <Link to={searchFor({ concern: "overdue" })}>
                {t("stakeholders:list.showOverdue", { count: overdue })}
              </Link>
            </p>
          ) : null}
          <StakeholderFilter filter={filter} members={members} total={total} />
          <StakeholderRows parts={parts} limits={limits} path={path} />
          <Pages page={page} pages={pages} searchOf={(to) => searchFor({ ...filter, page: to })} />
          {mayWrite ? (
            <Download
              path={`${desk}/download/stakeholders`}
              search={searchFor(filter)}
              importPath={`${desk}/imports?kind=stakeholders`}
            />
          ) : null}
        </>
      )}
      {none && mayWrite ? (
        <Link className="go" to={`${desk}/imports?kind=stakeholders`}>
          {t("platform:download.import")}
        </Link>
      ) : null}
      {isNarrowed(filter) ? null : (
        <p className="small after">
          {filter.archived ? (
            <Link className="quiet" to={path}>
              {t("stakeholders:list.showInUse")}
            </Link>
          ) : (
            <Link className="quiet" to="?archived">
              {t("stakeholders:list.showArchived")}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
