// «Nøkkelaktører i Lysfjord som vi ikke har hatt kontakt med for lenge»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import { groups, groupWord } from "../kinds.ts";
import { type Concern, concerns, isNarrowed, type ListFilter } from "../list-filter.ts";
import { quadrants, quadrantWord } from "../quadrant.ts";

type Props = { filter: ListFilter; members: readonly { id: string; name: string }[]; total: number };

const concernWord: Record<Concern, string> = {
  overdue: "stakeholders:filter.overdue",
  disagree: "stakeholders:filter.disagree",
  stale: "stakeholders:filter.stale",
  noOwner: "stakeholders:filter.noOwner",
};

export function StakeholderFilter({ filter, members, total }: Props) {
  const { t } = useTranslation();
  const components = {
    quadrant: (
      <SentenceChoice
        name="quadrant"
        label={t("stakeholders:filter.quadrant")}
        chosen={filter.quadrant}
        every={t("stakeholders:filter.everyQuadrant")}
        options={[
          ...quadrants.map((quadrant) => ({ value: quadrant, word: t(quadrantWord[quadrant]) })),
          { value: "none", word: t("stakeholders:touch.notAssessed") },
        ]}
      />
    ),
    group: (
      <SentenceChoice
        name="group"
        label={t("stakeholders:filter.group")}
        chosen={filter.group}
        every={t("stakeholders:filter.everyGroup")}
        options={groups.map((group) => ({ value: group, word: t(groupWord[group]) }))}
      />
    ),
    member: (
      <SentenceChoice
        name="member"
        label={t("stakeholders:filter.member")}
        chosen={filter.memberId}
        every={t("stakeholders:filter.everyMember")}
        options={namedOptions(members)}
      />
    ),
    concern: (
      <SentenceChoice
        name="only"
        label={t("stakeholders:filter.concern")}
        chosen={filter.concern}
        every={t("stakeholders:filter.everyConcern")}
        options={concerns.map((concern) => ({ value: concern, word: t(concernWord[concern]) }))}
      />
    ),
  };
  return (
    <Form
      method="get"
      role="search"
      className="stakeholder-filter noprint"
      aria-label={t("stakeholders:filter.label")}
      key={JSON.stringify(filter)}
    >
      {filter.archived ? <input type="hidden" name="archived" value="" /> : null}
      <p className="sentence">
        <Trans i18nKey="stakeholders:filter.sentence" components={components} />{" "}
        <label>
          {t("stakeholders:filter.withName")}{" "}
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            aria-label={t("stakeholders:filter.text")}
            placeholder={t("stakeholders:filter.anyName")}
          />
        </label>{" "}
        <button type="submit" className="quiet">
          {t("stakeholders:filter.show")}
        </button>
      </p>
      {isNarrowed(filter) ? (
        <p className="found small">
          <span role="status">{t("stakeholders:filter.found", { count: total })}</span>
          <Link className="quiet" to={filter.archived ? "?archived" : "?"}>
            {t("stakeholders:filter.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
