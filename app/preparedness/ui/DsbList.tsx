// What DSB's guide asks a plan for crisis communication to have, and whether this one has it.
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

export function DsbList({ coverage }: { coverage: Record<DsbItem, Covered> }) {
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
              <th scope="row">{t(itemWords[item])}</th>
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
