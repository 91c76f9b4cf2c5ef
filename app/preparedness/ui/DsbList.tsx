// What DSB's guide asks a plan for crisis communication to have, and whether this one has it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { type Covered, type DsbItem, dsbItems } from "../dsb.ts";

const itemWords: Record<DsbItem, string> = {
  aims: "preparedness:dsb.aims",
  roles: "preparedness:dsb.roles",
  contributors: "preparedness:dsb.contributors",
  staff: "preparedness:dsb.staff",
  spokespersons: "preparedness:dsb.spokespersons",
  audiences: "preparedness:dsb.audiences",
  coordinate: "preparedness:dsb.coordinate",
  places: "preparedness:dsb.places",
  rota: "preparedness:dsb.rota",
  material: "preparedness:dsb.material",
  revision: "preparedness:dsb.revision",
};
const coveredWords: Record<Covered, { state: State; word: string }> = {
  yes: { state: "ok", word: "preparedness:dsb.yes" },
  partly: { state: "soon", word: "preparedness:dsb.partly" },
  no: { state: "none", word: "preparedness:dsb.no" },
};

type Props = {
  coverage: Record<DsbItem, Covered>;
  /** Equipment and alternative sites. */
  places: readonly string[];
  /** Where they are written down; null for whoever may not. */
  settingsPath: string | null;
};

export function DsbList({ coverage, places, settingsPath }: Props) {
  const { t } = useTranslation();
  return (
    <section>
      <table className="table dsb">
        <caption>{t("preparedness:dsb.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("preparedness:dsb.item")}</th>
            <th scope="col">{t("preparedness:dsb.covered")}</th>
          </tr>
        </thead>
        <tbody>
          {dsbItems.map((item) => (
            <tr key={item}>
              <th scope="row">
                {t(itemWords[item])}
                {item === "places" ? <Places places={places} settingsPath={settingsPath} /> : null}
              </th>
              <td>
                <StateWord state={coveredWords[coverage[item]].state}>{t(coveredWords[coverage[item]].word)}</StateWord>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{t("preparedness:dsb.source")}</p>
    </section>
  );
}

/** They stand on the paper: that is where they are looked for. */
function Places({ places, settingsPath }: Pick<Props, "places" | "settingsPath">) {
  const { t } = useTranslation();
  return (
    <>
      {places.length > 0 ? (
        <ul className="dsb-places">
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      ) : null}
      {settingsPath ? (
        <Link className="dsb-fill noprint" to={settingsPath}>
          {t(places.length > 0 ? "preparedness:dsb.changePlaces" : "preparedness:dsb.writePlaces")}
        </Link>
      ) : null}
    </>
  );
}
