// Each row of the list, by what becomes of it; what is refused stands first, with why.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatList } from "~/platform/format.ts";
import type { Verdict } from "../import-plan.ts";
import type { PreviewRow } from "../import-preview.ts";
import { columnWord } from "./column-word.ts";

const groups: readonly { verdict: Verdict; title: string; state: State; word: string; open: boolean }[] = [
  {
    verdict: "refuse",
    title: "ambassadors:import.refused",
    state: "late",
    word: "ambassadors:import.isRefused",
    open: true,
  },
  {
    verdict: "change",
    title: "ambassadors:import.changed",
    state: "soon",
    word: "ambassadors:import.isChanged",
    open: true,
  },
  { verdict: "add", title: "ambassadors:import.added", state: "ok", word: "ambassadors:import.isAdded", open: true },
  { verdict: "same", title: "ambassadors:import.same", state: "none", word: "ambassadors:import.isSame", open: false },
];

export function PreviewRows({ rows }: { rows: readonly PreviewRow[] }) {
  const { t } = useTranslation();
  return (
    <>
      {groups.map(({ verdict, title, state, word, open }) => {
        const own = rows.filter((row) => row.verdict === verdict);
        if (own.length === 0) return null;
        return (
          <details key={verdict} open={open} className="preview-group">
            <summary>{t(title, { count: own.length })}</summary>
            <ul className="rows">
              {own.map((row) => (
                <li className="row" key={row.line}>
                  <p className="first">{row.name || row.email || t("ambassadors:import.nameless")}</p>
                  <p className="second">
                    {[t("ambassadors:import.line", { line: row.line }), row.email].filter(Boolean).join(" · ")}
                  </p>
                  <Why row={row} />
                  <span className="right">
                    <StateWord state={state}>{t(word)}</StateWord>
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

function Why({ row }: { row: PreviewRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (row.known) return <p className="second">{t("ambassadors:import.known")}</p>;
  if (row.changes.length > 0) {
    const columns = formatList(
      locale,
      row.changes.map((field) => t(columnWord[field])),
    );
    return <p className="second">{t("ambassadors:import.changes", { columns })}</p>;
  }
  return (
    <>
      {row.problems.map(({ code, field, params }) => (
        <p className="second why" key={`${field} ${code}`}>
          {field ? t("ambassadors:import.inColumn", { column: t(columnWord[field]) }) : null} {t(code, params)}
        </p>
      ))}
    </>
  );
}
