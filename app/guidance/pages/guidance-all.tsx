import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { readGuidance } from "../guidance.queries.server.ts";
import { rowOf } from "../item-row.ts";
import { isNarrowed, passes, readFilter } from "../list-filter.ts";
import { sections } from "../sections.ts";
import { GuidanceFilter } from "../ui/GuidanceFilter.tsx";
import { ItemSections } from "../ui/ItemSections.tsx";
import "../ui/guidance.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const locale = await requestLocale(request);
    const reader = { t: translator(locale), locale };
    const filter = readFilter(new URL(request.url).searchParams);
    const { standings } = await readGuidance(actor, read, now());
    const shown = standings
      .map((standing) => ({ standing, row: rowOf(reader, standing) }))
      .filter(({ standing, row }) => passes(filter, standing, [row.text, row.says, standing.item.section]));
    return {
      filter,
      count: standings.length,
      found: shown.length,
      groups: sections(shown.map(({ standing: { item }, row }) => ({ item, row }))),
      path: `/r/${region.slug}/guidance`,
      pageTitle: reader.t("guidance:all.title", { count: standings.length }),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function AllGuidance() {
  const { t } = useTranslation();
  const { filter, count, found, groups, path } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("guidance:name")}</Link>}
        title={t("guidance:all.title", { count })}
        lead={t("guidance:all.lead")}
      />
      <GuidanceFilter filter={filter} found={isNarrowed(filter) ? found : null} />
      <ItemSections groups={groups} path={path} />
    </>
  );
}
