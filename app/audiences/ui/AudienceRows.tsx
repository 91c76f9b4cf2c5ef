// The list: who they are, what they are promised, how they are reached; at right how many of them can be.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatNumber } from "~/platform/format.ts";
import type { AudienceView } from "../audiences.queries.server.ts";
import type { PeopleCount } from "../people.queries.server.ts";
import { promiseWords } from "../promise-sentence.ts";
import "./audiences.css";

type Props = { views: readonly AudienceView[]; counts: Record<string, PeopleCount>; path: string };

export function AudienceRows({ views, counts, path }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows audience-rows name-rows">
      {views.map(({ audience, channels }) => {
        const { people, reachable } = counts[audience.id] ?? { people: 0, reachable: 0 };
        return (
          <li className="row" key={audience.id}>
            <p className="first">
              <Link to={`${path}/${audience.id}`}>{audience.name}</Link>
              {audience.own ? <span className="own">{t("audiences:list.own")}</span> : null}
            </p>
            <p className="second">
              {[promiseWords(t, audience), ...channels.map(({ label }) => label)].join(" · ")}
              {channels.length === 0 ? ` · ${t("audiences:list.noChannels")}` : null}
            </p>
            <span className="right">
              <Link to={`${path}/${audience.id}#people`}>
                {t("audiences:list.reachable", {
                  count: people,
                  reachable: formatNumber(locale, reachable),
                  people: formatNumber(locale, people),
                })}
              </Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
