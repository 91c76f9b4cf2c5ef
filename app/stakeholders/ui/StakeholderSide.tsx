// The small facts about a stakeholder, and putting it away.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatList } from "~/platform/format.ts";
import { attitudeWord, categoryWord, groupWord, natureWord } from "../kinds.ts";
import { attributeWord, held } from "../salience.ts";
import type { StakeholderView } from "../stakeholders.queries.server.ts";
import { besideName } from "../stands-as.ts";

type Props = { view: StakeholderView; showSalience: boolean; desk: string; mayWrite: boolean };

export function StakeholderSide({ view, showSalience, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { stakeholder, contact, memberName, ownerName, attitudeNow, attitudeWanted, salience } = view;
  const word = (attitude: typeof attitudeNow) =>
    attitude ? t(attitudeWord[attitude]) : t("stakeholders:form.notKnown");
  const all = salience ? held(salience) : [];
  const facts: [string, string][] = [
    [t("stakeholders:form.owner"), ownerName ?? t("stakeholders:form.noOwner")],
    [t("stakeholders:form.member"), memberName ?? t("stakeholders:form.wholeRegion")],
    [t("stakeholders:form.nature"), t(natureWord[stakeholder.nature])],
    [t("stakeholders:form.category"), t(categoryWord[stakeholder.category])],
    [
      t("stakeholders:form.group"),
      [t(groupWord[stakeholder.group]), stakeholder.opposition ? t("stakeholders:side.opposition") : ""]
        .filter(Boolean)
        .join(", "),
    ],
    ...(view.mayHaveAttitude
      ? [
          [
            t("stakeholders:views.attitude"),
            t("stakeholders:side.attitude", { now: word(attitudeNow), wanted: word(attitudeWanted) }),
          ] as [string, string],
        ]
      : []),
    ...(showSalience && salience
      ? [
          [
            t("stakeholders:salience.title"),
            all.length > 0
              ? t("stakeholders:salience.held", {
                  which: formatList(
                    locale,
                    all.map((each) => t(attributeWord[each])),
                  ),
                  count: all.length,
                })
              : t("stakeholders:salience.none"),
          ] as [string, string],
        ]
      : []),
  ];
  return (
    <div className="side">
      <section aria-labelledby="facts">
        <h2 id="facts">{t("stakeholders:side.title")}</h2>
        <dl>
          {facts.map(([label, said]) => (
            <div className="fact-pair" key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link className="quiet" to={`${desk}/contacts/${contact.id}`}>
            {t("stakeholders:side.contact", { name: besideName(stakeholder, contact) || contact.name })}
          </Link>
        </p>
        {mayWrite && stakeholder.archivedAt === null ? (
          <Form method="post" className="noprint">
            <SubmitButton variant="tertiary" name="intent" value="archive">
              {t("stakeholders:side.putAway")}
            </SubmitButton>
          </Form>
        ) : null}
      </section>
    </div>
  );
}
