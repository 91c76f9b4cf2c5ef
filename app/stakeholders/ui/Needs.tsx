// What each wants of the other, and what we have promised.
import { useTranslation } from "react-i18next";
import type { Stakeholder } from "#db/schema/stakeholders.ts";
import { participationWord } from "../kinds.ts";

export function Needs({ stakeholder }: { stakeholder: Stakeholder }) {
  const { t } = useTranslation();
  const { participation, promise } = stakeholder;
  const texts: [string, string][] = [
    [t("stakeholders:form.needFromUs"), stakeholder.needFromUs],
    [t("stakeholders:form.weNeed"), stakeholder.weNeed],
    [t("stakeholders:form.expectation"), stakeholder.expectation],
    [t("stakeholders:form.successCriteria"), stakeholder.successCriteria],
    [t("stakeholders:form.relation"), stakeholder.relation],
    [t("stakeholders:form.phase"), stakeholder.importantPhase],
    [t("stakeholders:form.channel"), stakeholder.preferredChannel],
  ];
  const said = texts.filter(([, text]) => text !== "");
  return (
    <section aria-labelledby="needs">
      <h2 id="needs">{t("stakeholders:needs.title")}</h2>
      {said.length === 0 && participation === null ? <p className="none">{t("stakeholders:needs.none")}</p> : null}
      <dl className="needs">
        {participation ? (
          <div>
            <dt>{t("stakeholders:form.participation")}</dt>
            <dd>
              {t(participationWord[participation])}
              {promise ? <p className="promise">{promise}</p> : null}
            </dd>
          </div>
        ) : null}
        {said.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {participation ? <p className="tiny">{t("stakeholders:needs.credit")}</p> : null}
    </section>
  );
}
