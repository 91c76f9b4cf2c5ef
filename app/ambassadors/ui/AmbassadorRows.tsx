// Who speaks for us: from where, on what, what they have agreed to, and whether they can be asked now.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatList } from "~/platform/format.ts";
import type { AmbassadorRow } from "../ambassador-list.ts";
import type { Obstacle } from "../eligibility.ts";
import { scopeWord } from "../kinds.ts";
import "./ambassadors.css";

type Props = { rows: readonly AmbassadorRow[]; path: string; today: string };

export function AmbassadorRows({ rows, path, today }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="rows ambassador-rows">
      {rows.map((row) => (
        <li className="row" key={row.id}>
          <p className="first">
            <Link to={`${path}/${row.id}`}>{row.name}</Link>
          </p>
          <p className="second">{[row.memberName, row.title, row.topics.join(", ")].filter(Boolean).join(" · ")}</p>
          <p className="second whole">
            <Agreed row={row} /> · <LastAsked row={row} today={today} />
            {row.asks90d > 0 ? (
              <>
                {" "}
                · <Link to={`${path}/${row.id}#asks`}>{t("ambassadors:list.asks90d", { count: row.asks90d })}</Link>
              </>
            ) : null}
          </p>
          <span className="right">
            <MayBeAsked obstacles={row.obstacles} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Agreed({ row }: { row: Pick<AmbassadorRow, "scopes"> }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (row.scopes.length === 0) return <>{t("ambassadors:list.agreedToNothing")}</>;
  const scopes = formatList(
    locale,
    row.scopes.map((scope) => t(scopeWord[scope])),
  );
  return <>{t("ambassadors:list.agreedTo", { scopes })}</>;
}

function LastAsked({ row, today }: { row: Pick<AmbassadorRow, "lastAskedOn">; today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { lastAskedOn } = row;
  if (lastAskedOn === null) return <>{t("ambassadors:list.neverAsked")}</>;
  const when = formatDate(locale, lastAskedOn, lastAskedOn.slice(0, 4) === today.slice(0, 4) ? "day" : "long");
  return <>{t("ambassadors:list.lastAsked", { when })}</>;
}

const words: Record<Obstacle, { state: State; word: string }> = {
  withdrawn: { state: "late", word: "ambassadors:may.withdrawn" },
  noConsent: { state: "wait", word: "ambassadors:may.noConsent" },
  noGuardian: { state: "wait", word: "ambassadors:may.noGuardian" },
  paused: { state: "none", word: "ambassadors:may.paused" },
  askedEnough: { state: "soon", word: "ambassadors:may.askedEnough" },
  noAddress: { state: "late", word: "ambassadors:may.noAddress" },
};

export function MayBeAsked({ obstacles }: { obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation();
  const [first] = obstacles;
  if (!first) return <StateWord state="ok">{t("ambassadors:may.now")}</StateWord>;
  return <StateWord state={words[first].state}>{t(words[first].word)}</StateWord>;
}
