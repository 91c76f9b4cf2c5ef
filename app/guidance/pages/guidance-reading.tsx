import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { translator } from "~/platform/words.server.ts";
import { items } from "../items.ts";
import { sections } from "../sections.ts";
import { sourceAbout, sourceWord } from "../ui/words.ts";
import "../ui/guidance.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { region } = await deskActor(request, params.region);
    const works = sections(items.map((item) => ({ item, row: item.id })));
    return {
      works: works.map(({ source, sourceTitle, sections: parts }) => ({
        source,
        title: sourceTitle,
        parts: parts.map(({ section, rows }) => ({ section, count: rows.length })),
        count: parts.reduce((sum, { rows }) => sum + rows.length, 0),
      })),
      path: `/r/${region.slug}/guidance`,
      pageTitle: translator(await requestLocale(request))("guidance:reading.title"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Reading() {
  const { t } = useTranslation();
  const { works, path } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("guidance:name")}</Link>}
        title={t("guidance:reading.title")}
        lead={t("guidance:reading.lead")}
      />
      <ol className="rows reading">
        {works.map(({ source, title, parts, count }) => (
          <li key={source}>
            <h2 lang="no">{title}</h2>
            <p>{t(sourceAbout[source])}</p>
            <p>
              <strong>{t("guidance:reading.mind")}</strong> {t(sourceWord[source])}
            </p>
            <ul>
              {parts.map((part) => (
                <li key={part.section}>
                  <span lang="no">{part.section}</span>
                  {" · "}
                  <span className="small">{t("guidance:reading.pieces", { count: part.count })}</span>
                </li>
              ))}
            </ul>
            <Link className="go" to={`${path}/all#${source}`}>
              {t("guidance:reading.see", { count })}
            </Link>
          </li>
        ))}
      </ol>
      <p className="small">{t("guidance:reading.credit")}</p>
    </>
  );
}
