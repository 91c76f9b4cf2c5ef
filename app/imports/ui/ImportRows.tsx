// Each row of the list with what becomes of it, a page at a time.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type State, StateWord } from "~/components/StateWord.tsx";
import type { RowFilterName } from "../form.ts";
import type { Facts } from "../import-desk.server.ts";
import type { RowView } from "../row-view.server.ts";

type Outcome = RowView["outcome"];

const outcomes: readonly { outcome: Outcome; state: State; word: string; count: string }[] = [
  { outcome: "refuse", state: "late", word: "imports:row.refuse", count: "imports:count.refuse" },
  { outcome: "change", state: "soon", word: "imports:row.change", count: "imports:count.change" },
  { outcome: "add", state: "ok", word: "imports:row.add", count: "imports:count.add" },
  { outcome: "same", state: "none", word: "imports:row.same", count: "imports:count.same" },
];

type Props = { facts: Facts; rows: readonly RowView[]; next: number | null; shown: RowFilterName | null };

export function ImportRows({ facts, rows, next, shown }: Props) {
  const { t } = useTranslation();
  if (facts.state === "cancelled" || facts.state === "failed") return null;
  const many = { refuse: facts.refused, change: facts.changed, add: facts.added, same: facts.unchanged };
  const search = (show: RowFilterName | null, after: number | null) => {
    const params = new URLSearchParams();
    if (show) params.set("show", show);
    if (after) params.set("after", String(after));
    return `?${params}`;
  };
  return (
    <section aria-label={t("imports:row.rows")} className="import-rows">
      <nav className="import-counts" aria-label={t("imports:row.which")}>
        <Link to={search(null, null)} aria-current={shown === null ? "true" : undefined} preventScrollReset>
          {t("imports:count.all", { count: facts.rows })}
        </Link>
        {outcomes
          .filter(({ outcome }) => many[outcome] > 0)
          .map(({ outcome, state, count }) => (
            <Link
              key={outcome}
              to={search(outcome, null)}
              aria-current={shown === outcome ? "true" : undefined}
              preventScrollReset
            >
              <StateWord state={state}>{t(count, { count: many[outcome] })}</StateWord>
            </Link>
          ))}
        {facts.state === "undone" ? (
          <Link to={search("left", null)} aria-current={shown === "left" ? "true" : undefined} preventScrollReset>
            {t("imports:row.left")}
          </Link>
        ) : null}
      </nav>
      {rows.length === 0 ? (
        <p className="small">{t(shown === "left" ? "imports:row.noneLeft" : "imports:row.none")}</p>
      ) : null}
      <ul className="rows">
        {rows.map((row) => (
          <OneRow key={row.number} row={row} left={shown === "left"} />
        ))}
      </ul>
      {next === null ? null : (
        <p className="after-list">
          <Link className="quiet" rel="next" to={search(shown, next)}>
            {t("imports:row.next")}
          </Link>
        </p>
      )}
    </section>
  );
}

function OneRow({ row, left }: { row: RowView; left: boolean }) {
  const { t } = useTranslation();
  const { number, outcome, title, says, changes, problems } = row;
  const about = outcomes.find((one) => one.outcome === outcome);
  return (
    <li className="row">
      <p className="first">{title}</p>
      <p className="second">{[t("imports:row.number", { number }), says].filter(Boolean).join(" · ")}</p>
      {changes.map(({ field, from, to }) => (
        <p className="second" key={field}>
          {t("imports:row.fromTo", { field, from, to })}
        </p>
      ))}
      {problems.map((problem) => (
        <p className={outcome === "refuse" ? "second why" : "second notice-line"} key={problem}>
          {problem}
        </p>
      ))}
      {left ? <p className="second why">{t("imports:row.touched")}</p> : null}
      <span className="right">{about ? <StateWord state={about.state}>{t(about.word)}</StateWord> : null}</span>
    </li>
  );
}
