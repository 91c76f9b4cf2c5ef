// «Alle fra Elvemo som kan snakke om læreplasser»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import { type PeopleFilter as Filter, isNarrowed } from "../ambassador-list.ts";
import "./ambassadors.css";

type Props = {
  filter: Filter;
  members: readonly { id: string; name: string }[];
  topics: readonly string[];
  /** How many there are, told where something is chosen. */
  total: number;
};

export function PeopleFilter({ filter, members, topics, total }: Props) {
  const { t } = useTranslation();
  const choices = {
    now: (
      <SentenceChoice
        name="now"
        label={t("ambassadors:list.who")}
        chosen={filter.now ? "yes" : null}
        every={t("ambassadors:list.everybody")}
        options={[{ value: "yes", word: t("ambassadors:list.onlyNow") }]}
      />
    ),
    member: (
      <SentenceChoice
        name="member"
        label={t("ambassadors:list.member")}
        chosen={filter.memberId}
        every={t("ambassadors:list.everyMember")}
        options={namedOptions(members)}
      />
    ),
    topic: (
      <SentenceChoice
        name="topic"
        label={t("ambassadors:list.topic")}
        chosen={filter.topic}
        every={t("ambassadors:list.everyTopic")}
        options={topics.map((topic) => ({ value: topic, word: topic }))}
      />
    ),
  };
  return (
    <Form
      method="get"
      role="search"
      className="people-filter"
      aria-label={t("ambassadors:list.filter")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans i18nKey="ambassadors:list.sentence" components={choices} />{" "}
        <button type="submit" className="quiet">
          {t("ambassadors:list.show")}
        </button>
      </p>
      {isNarrowed(filter) ? (
        <p className="found small">
          <span role="status">{t("ambassadors:list.found", { count: total })}</span>
          <Link className="quiet" to="?">
            {t("ambassadors:list.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
