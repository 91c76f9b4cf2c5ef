import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { Download } from "~/components/Download.tsx";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { sinceChoices } from "~/successes/list-filter.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { UndoNotice } from "~/successes/ui/UndoNotice.tsx";
import { recordCoverage, removeCoverage } from "../coverage.commands.server.ts";
import { listCoverage, outletsInUse } from "../coverage.queries.server.ts";
import { coverageAct, coverageSearch, coverageValues, readCoverageFilter, readCoverageForm } from "../coverage-form.ts";
import { CoverageFilter } from "../ui/CoverageFilter.tsx";
import { CoverageRows } from "../ui/CoverageRows.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readCoverageFilter(new URL(request.url).searchParams);
    const list = await listCoverage(actor, read, filter);
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      outlets: await outletsInUse(actor, read),
      members: members.map(({ id, name }) => ({ id, name })),
      since: sinceChoices(civilDate(now(), region.timeZone), filter.since),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("press:coverage.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { intent, id } = coverageAct.parse(Object.fromEntries(form));
      if (intent === "remove") {
        const piece = await removeCoverage(actor, now(), id);
        const removed: Typed | null = piece && { ...coverageValues(piece), id: [id] };
        return { removed };
      }
      await recordCoverage(actor, now(), { id, ...readCoverageForm(form) });
      throw redirect(`/r/${region.slug}/coverage#c-${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Coverage() {
  const { t } = useTranslation();
  const { rows, total, page, pages, filter, outlets, members, since, desk, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const removed = answered && "removed" in answered ? answered.removed : null;
  const note = (
    <Button asChild>
      <Link to={`${desk}/coverage/new`}>{t("press:coverage.new")}</Link>
    </Button>
  );
  return (
    <>
      <PageHead
        place={t("press:coverage.place")}
        title={outlets.length === 0 ? t("press:coverage.emptyTitle") : t("press:coverage.title", { count: total })}
        lead={t("press:coverage.lead")}
        action={mayWrite ? note : null}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {removed ? (
        <UndoNotice intent="restore" fields={removed}>
          {t("press:coverage.removed", { title: removed.title?.[0] ?? "" })}
        </UndoNotice>
      ) : null}
      {outlets.length === 0 ? (
        <EmptyState title={t("press:coverage.emptyHead")}>{t("press:coverage.empty")}</EmptyState>
      ) : (
        <CoverageFilter filter={filter} outlets={outlets} members={members} since={since} total={total} />
      )}
      <CoverageRows rows={rows} desk={desk} mayWrite={mayWrite} />
      <Pages page={page} pages={pages} searchOf={(to) => coverageSearch(filter, to)} />
      {mayWrite && total > 0 ? (
        <Download path={`${desk}/download/coverage`} search={coverageSearch(filter, 1)} />
      ) : null}
    </>
  );
}
