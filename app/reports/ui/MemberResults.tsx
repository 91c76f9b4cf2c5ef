// What a member got, and who has heard of it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import { overallTold } from "~/updates/told.ts";
import { ToldWord } from "~/updates/ui/ToldWord.tsx";
import type { MemberResult } from "../member.queries.server.ts";

type Props = { results: readonly MemberResult[]; memberLang: string; desk: string };

export function MemberResults({ results, memberLang, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {results.map(({ success, benefit, sentence, told }) => (
        <li className="row" key={success.id}>
          <p className="first" lang={success.locale === locale ? undefined : success.locale}>
            <Link to={`${desk}/successes/${success.id}`}>{success.title}</Link>
          </p>
          <div className="second">
            <p className="say" lang={memberLang}>
              {sentence}
            </p>
            <p>
              {success.happenedOn ? formatDate(locale, success.happenedOn, "long") : t("reports:member.underWay")}
              {" · "}
              {benefit === "direct" ? t("reports:share.direct") : t("reports:share.indirect")}
            </p>
            <ToldTo told={told} />
          </div>
          <span className="right">
            <ToldWord state={overallTold(told)} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function ToldTo({ told }: Pick<MemberResult, "told">) {
  const { t } = useTranslation();
  const locale = useLocale();
  const heard = told.filter(({ state, at }) => (state === "told" || state === "partly") && at !== null);
  if (heard.length === 0) return null;
  return (
    <ul className="told-to">
      {heard.map(({ audience, state, at }) => (
        <li key={audience.id}>
          {t(state === "told" ? "reports:member.toldTo" : "reports:member.partlyTo", {
            audience: audience.name,
            when: at ? formatDate(locale, at, "long") : "",
          })}
        </li>
      ))}
    </ul>
  );
}
