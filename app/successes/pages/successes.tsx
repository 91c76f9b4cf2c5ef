import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { overallTold } from "~/updates/told.ts";
import { ToldWord } from "~/updates/ui/ToldWord.tsx";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { readListFilter, searchFor, sinceChoices } from "../list-filter.ts";
import { hasSuccesses, listSuccesses } from "../successes.queries.server.ts";
import { FilterSentence } from "../ui/FilterSentence.tsx";
import { Pages, SuccessRows } from "../ui/SuccessRows.tsx";
import "../ui/successes.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readListFilter(new URL(request.url).searchParams);
    const list = await listSuccesses(actor, read, filter);
    const told = await toldOf(
      actor,
      read,
      list.rows.map(({ id }) => id),
    );
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      told: Object.fromEntries([...told].map(([id, audiences]) => [id, overallTold(audiences)] as const)),
      members: members.map(({ id, name }) => ({ id, name })),
      since: sinceChoices(civilDate(now(), region.timeZone), filter.since),
      any: list.total > 0 || (await hasSuccesses(actor, read)),
      path: `/r/${region.slug}/successes`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("successes:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Successes() {
  const { t } = useTranslation();
  const { rows, total, page, pages, filter, told, members, since, any, path, mayWrite } =
    useLoaderData<typeof loader>();
  const [title, lead] = !any
    ? [t("successes:list.emptyTitle"), mayWrite ? t("successes:list.empty") : t("successes:list.emptyReader")]
    : total === 0
      ? [t("successes:list.noTitle"), t("successes:list.noMatch")]
      : [t("successes:list.title", { count: total }), t("successes:list.lead")];
  return (
    <>
      <PageHead
        place={t("successes:list.place")}
        title={title}
        lead={lead}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/new`}>{t("successes:list.new")}</Link>
            </Button>
          ) : null
        }
      />
      {any ? <FilterSentence filter={filter} members={members} since={since} total={total} /> : null}
      <SuccessRows
        rows={rows}
        memberCount={members.length}
        path={path}
        stateOf={(id) => <ToldWord state={told[id] ?? "untold"} />}
      />
      <Pages page={page} pages={pages} searchOf={(to) => searchFor(filter, to)} />
    </>
  );
}
