// What to do next: what the item says, what the data say, and the way to where it is done.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { ItemRow } from "../item-row.ts";
import { placePath } from "../places.ts";
import { placeWord, stateOf, stateWord } from "./words.ts";

export function NextThings({ rows, desk }: { rows: readonly ItemRow[]; desk: string }) {
  const { t } = useTranslation();
  return (
    <ol className="rows next-things">
      {rows.map(({ id, text, shown, says, place }) => (
        <li key={id}>
          <p className="first">
            <Link to={`${desk}/guidance/${id}`}>{text}</Link>
          </p>
          <p className="second">{says}</p>
          <p className="where">
            <StateWord state={stateOf[shown]}>{t(stateWord[shown])}</StateWord>
            <Link className="go" to={place ? placePath(desk, place) : `${desk}/guidance/${id}#attest`}>
              {place ? t(placeWord[place]) : t("guidance:next.answer")}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}
