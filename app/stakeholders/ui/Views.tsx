// How each assessor sees it, the mean, and where they differ: that is something to talk about, not a fault.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { Scrollable } from "~/components/Scrollable.tsx";
import { formatDate, formatList, formatNumber } from "~/platform/format.ts";
import { attitudeWord, type Step, stepWord } from "../kinds.ts";
import type { AssessedView, StakeholderView } from "../stakeholders.queries.server.ts";

export function Views({ view, regionName }: { view: StakeholderView; regionName: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { views, stakeholder, disagreements, mayHaveAttitude } = view;
  const mean = (value: number | null) => (value === null ? "" : formatNumber(locale, value));
  const who = ({ memberName }: AssessedView) => memberName ?? regionName;
  return (
    <section>
      <h2 id="views">{t("stakeholders:views.title")}</h2>
      {views.length === 0 ? <p className="none">{t("stakeholders:views.none")}</p> : null}
      {disagreements.map(({ on, high, low }) => (
        <p className="talk" key={on}>
          <b>{t("stakeholders:views.talk")}</b>{" "}
          {t(on === "interest" ? "stakeholders:views.disagreeInterest" : "stakeholders:views.disagreeInfluence", {
            high: formatList(locale, high.map(who)),
            low: formatList(locale, low.map(who)),
            most: t(stepWord[(high[0]?.[on] ?? 0) as Step]),
            least: t(stepWord[(low[0]?.[on] ?? 0) as Step]),
          })}
        </p>
      ))}
      {views.length > 0 ? (
        <Scrollable className="views-table" label={t("stakeholders:views.title")}>
          <table className="table stacks">
            <thead>
              <tr>
                <th scope="col">{t("stakeholders:views.who")}</th>
                <th scope="col">{t("stakeholders:form.interest")}</th>
                <th scope="col">{t("stakeholders:form.influence")}</th>
                {mayHaveAttitude ? <th scope="col">{t("stakeholders:views.attitude")}</th> : null}
                <th scope="col">{t("stakeholders:views.when")}</th>
              </tr>
            </thead>
            <tbody>
              {views.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{who(one)}</th>
                  <td data-label={t("stakeholders:form.interest")}>
                    {t("stakeholders:step.with", { step: t(stepWord[one.interest as Step]), value: one.interest })}
                  </td>
                  <td data-label={t("stakeholders:form.influence")}>
                    {t("stakeholders:step.with", { step: t(stepWord[one.influence as Step]), value: one.influence })}
                  </td>
                  {mayHaveAttitude ? (
                    <td data-label={t("stakeholders:views.attitude")}>
                      {one.attitude ? t(attitudeWord[one.attitude]) : "–"}
                    </td>
                  ) : null}
                  <td>
                    {formatDate(locale, one.assessedOn, "long")}
                    <small>
                      {one.via === "link"
                        ? t("stakeholders:views.byLink", { name: one.byName })
                        : t("stakeholders:views.by", { name: one.byName })}
                      {one.note ? ` · ${one.note}` : ""}
                    </small>
                  </td>
                </tr>
              ))}
            </tbody>
            {views.length > 1 ? (
              <tfoot>
                <tr>
                  <th scope="row">{t("stakeholders:views.mean")}</th>
                  <td data-label={t("stakeholders:form.interest")}>{mean(stakeholder.interest)}</td>
                  <td data-label={t("stakeholders:form.influence")}>{mean(stakeholder.influence)}</td>
                  {mayHaveAttitude ? <td /> : null}
                  <td />
                </tr>
              </tfoot>
            ) : null}
          </table>
        </Scrollable>
      ) : null}
    </section>
  );
}
