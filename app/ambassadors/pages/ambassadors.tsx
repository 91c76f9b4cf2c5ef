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
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { pageOf, readPeopleFilter, rowOf, searchFor } from "../ambassador-list.ts";
import { listAmbassadors } from "../ambassadors.queries.server.ts";
import { openAsks } from "../asks.queries.server.ts";
import { overAsked } from "../eligibility.ts";
import { AmbassadorRows } from "../ui/AmbassadorRows.tsx";
import { AskRows } from "../ui/AskRows.tsx";
import { OverAsked } from "../ui/OverAsked.tsx";
import { PeopleFilter } from "../ui/PeopleFilter.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const today = civilDate(at, region.timeZone);
    const filter = readPeopleFilter(new URL(request.url).searchParams);
    const { people, share } = await listAmbassadors(actor, read, at);
    const members = await membersOf(read, region.id);
    const all = people.map((person) => rowOf(person, today));
    const over = new Set(overAsked(share));
    const page = pageOf(all, filter);
    return {
      ...page,
      filter: { ...filter, page: page.page },
      count: all.length,
      askable: all.filter(({ obstacles }) => obstacles.length === 0).length,
      members: members.map(({ id, name }) => ({ id, name })),
      topics: [...new Set(all.flatMap(({ topics }) => topics))].sort((a, b) => a.localeCompare(b, "nb")),
      over: members
        .filter(({ id }) => over.has(id))
        .map(({ id, name }) => ({ id, name, asks: share.byMember.get(id) ?? 0, total: share.total })),
      open: await openAsks(actor, read, at),
      today,
      path: `/r/${region.slug}/ambassadors`,
      downloadPath: `/r/${region.slug}/download/ambassadors`,
      importPath: `/r/${region.slug}/imports?kind=ambassadors`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("ambassadors:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Ambassadors() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const { rows, total, page, pages, filter, count, askable, members, topics, over, open, today, path } = loaded;
  const none = count === 0;
  const acts = (
    <div className="ambassador-acts">
      <Link className="quiet" to={loaded.importPath}>
        {t("ambassadors:list.import")}
      </Link>
      {none ? null : (
        <Link className="quiet" to={`${path}/new`}>
          {t("ambassadors:list.new")}
        </Link>
      )}
      <Button asChild>
        <Link to={none ? `${path}/new` : `${path}/ask`}>
          {none ? t("ambassadors:list.new") : t("ambassadors:list.ask")}
        </Link>
      </Button>
    </div>
  );
  return (
    <>
      <PageHead
        place={t("ambassadors:list.place")}
        title={none ? t("ambassadors:list.emptyTitle") : t("ambassadors:list.title", { count: askable })}
        lead={none ? t("ambassadors:list.empty") : t("ambassadors:list.lead")}
        action={loaded.mayWrite ? acts : null}
      />
      {none ? null : (
        <div className="ambassadors">
          <div>
            <PeopleFilter filter={filter} members={members} topics={topics} total={total} />
            <OverAsked members={over} path={path} />
            <AmbassadorRows rows={rows} path={path} today={today} />
            <Pages page={page} pages={pages} searchOf={(to) => searchFor(filter, to)} />
            {loaded.mayWrite ? <Download path={loaded.downloadPath} search={searchFor(filter, 1)} /> : null}
          </div>
          <section aria-labelledby="open-asks" className="open-asks">
            <h2 id="open-asks">{t("ambassadors:list.open")}</h2>
            {open.length === 0 ? <p className="small">{t("ambassadors:list.noneOpen")}</p> : null}
            <AskRows rows={open} path={path} named />
          </section>
        </div>
      )}
    </>
  );
}
