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
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { contactTopicsInUse, hasContacts, listContacts } from "../list.queries.server.ts";
import { isNarrowed, readListFilter, searchFor } from "../list-filter.ts";
import { ContactFilter } from "../ui/ContactFilter.tsx";
import { ContactRows } from "../ui/ContactRows.tsx";
import { PageTurner } from "../ui/PageTurner.tsx";
import "../ui/people.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { place, ...filter } = readListFilter(new URL(request.url).searchParams);
    const list = await listContacts(actor, read, filter, place);
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter,
      members: members.map(({ id, name }) => ({ id, name })),
      topics: await contactTopicsInUse(actor, read),
      any: list.total.count > 0 || (await hasContacts(actor, read)),
      path: `/r/${region.slug}/contacts`,
      importPath: `/r/${region.slug}/imports?kind=contacts`,
      downloadPath: `/r/${region.slug}/download/contacts`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("contacts:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Contacts() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const { rows, before, after, total, filter, members, topics, any, path, mayWrite } = loaded;
  const { count, more } = total;
  const found = () => {
    if (filter.archived) return count === 0 ? t("contacts:list.noneArchived") : t("contacts:list.archived", { count });
    if (count === 0) return t("contacts:list.noTitle");
    return more ? t("contacts:list.titleMore", { count }) : t("contacts:list.title", { count });
  };
  return (
    <>
      <PageHead
        place={t("contacts:list.place")}
        title={any ? found() : t("contacts:list.emptyTitle")}
        lead={any ? t("contacts:list.lead") : t("contacts:list.empty")}
        action={
          mayWrite ? (
            <div className="acts">
              <Link className="quiet" to={loaded.importPath}>
                {t("contacts:list.import")}
              </Link>
              <Button asChild>
                <Link to={`${path}/new`}>{t("contacts:list.new")}</Link>
              </Button>
            </div>
          ) : null
        }
      />
      {any ? <ContactFilter filter={filter} members={members} topics={topics} total={total} /> : null}
      <ContactRows rows={rows} path={path} />
      <PageTurner before={before} after={after} searchOf={(place) => searchFor(filter, place)} />
      {any && mayWrite ? <Download path={loaded.downloadPath} search={searchFor(filter, null)} /> : null}
      {any && !isNarrowed(filter) ? (
        <p className="after-list small">
          {mayWrite && !filter.archived ? (
            <Link className="quiet" to={`${path}/duplicates`}>
              {t("contacts:list.duplicates")}
            </Link>
          ) : null}
          {filter.archived ? (
            <Link className="quiet" to={path}>
              {t("contacts:list.showInUse")}
            </Link>
          ) : (
            <Link className="quiet" to="?archived">
              {t("contacts:list.showArchived")}
            </Link>
          )}
        </p>
      ) : null}
    </>
  );
}
