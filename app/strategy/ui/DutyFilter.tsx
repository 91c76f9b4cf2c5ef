// «Alt som Kari har ansvar for»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import type { DutyFilter as Filter } from "../duty-filter.ts";

type Props = { filter: Filter; people: readonly { id: string; name: string }[]; found: number; total: number };

export function DutyFilter({ filter, people, found, total }: Props) {
  const { t } = useTranslation();
  const choices = {
    show: (
      <SentenceChoice
        name="show"
        label={t("strategy:filter.show")}
        chosen={filter.show === "all" ? null : filter.show}
        every={t("strategy:filter.all")}
        options={[
          { value: "overdue", word: t("strategy:filter.overdue") },
          { value: "unanswered", word: t("strategy:filter.unanswered") },
        ]}
      />
    ),
    who: (
      <SentenceChoice
        name="who"
        label={t("strategy:filter.who")}
        chosen={filter.contactId}
        every={t("strategy:filter.everyone")}
        options={namedOptions(people)}
      />
    ),
  };
  return (
    <Form
      method="get"
      role="search"
      className="duty-filter noprint"
      aria-label={t("strategy:filter.label")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans i18nKey="strategy:filter.sentence" components={choices} />{" "}
        <button type="submit" className="quiet">
          {t("strategy:filter.apply")}
        </button>
      </p>
      {found < total ? (
        <p className="small">
          <span role="status">{t("strategy:filter.found", { count: found })}</span>{" "}
          <Link className="quiet" to="?">
            {t("strategy:filter.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
