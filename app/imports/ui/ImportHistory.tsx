// What has been imported, by whom, and what became of it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Import } from "#db/schema/imports.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatMoment } from "~/platform/format.ts";
import { kindWord, stateShape, stateWord } from "./import-words.ts";

type Line = Pick<
  Import,
  "id" | "kind" | "fileName" | "state" | "added" | "changed" | "refused" | "byName" | "createdAt"
>;

export function ImportHistory({ imports, path, now }: { imports: readonly Line[]; path: string; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="history" className="import-history">
      <h2 id="history">{t("imports:list.history")}</h2>
      <ul className="rows">
        {imports.map(({ id, kind, fileName, state, added, changed, refused, byName, createdAt }) => (
          <li className="row" key={id}>
            <p className="first">
              <Link to={`${path}/${id}`}>{fileName}</Link>
            </p>
            <p className="second">
              {[
                t(kindWord[kind]),
                added > 0 && t("imports:count.add", { count: added }),
                changed > 0 && t("imports:count.change", { count: changed }),
                refused > 0 && t("imports:count.refuse", { count: refused }),
                `${byName}, ${formatMoment(locale, createdAt, now)}`,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <span className="right">
              <StateWord state={stateShape[state]}>{t(stateWord[state])}</StateWord>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
