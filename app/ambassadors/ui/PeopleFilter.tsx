// «Alle fra Elvemo som kan snakke om læreplasser»: a plain GET form that reads as a sentence.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
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
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const choices = {
    now: (
      <select name="now" aria-label={t("ambassadors:list.who")} defaultValue={filter.now ? "yes" : ""} onChange={show}>
        <option value="">{t("ambassadors:list.everybody")}</option>
        <option value="yes">{t("ambassadors:list.onlyNow")}</option>
      </select>
    ),
    member: (
      <select
        name="member"
        aria-label={t("ambassadors:list.member")}
        defaultValue={filter.memberId ?? ""}
        onChange={show}
      >
        <option value="">{t("ambassadors:list.everyMember")}</option>
        {members.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    ),
    topic: (
      <select name="topic" aria-label={t("ambassadors:list.topic")} defaultValue={filter.topic ?? ""} onChange={show}>
        <option value="">{t("ambassadors:list.everyTopic")}</option>
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {topic}
          </option>
        ))}
      </select>
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
