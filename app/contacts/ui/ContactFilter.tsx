// «Styremedlemmer i Granheim som følger skole, med navn …»: a plain GET form that reads as a sentence.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { isNarrowed, type ListFilter } from "../list-filter.ts";
import type { Bounded } from "../paging.ts";
import { allRoles, rolesWord } from "../roles.ts";
import { capital } from "./tag-word.ts";

type Props = {
  filter: ListFilter;
  members: readonly { id: string; name: string }[];
  topics: readonly string[];
  total: Bounded;
};

export function ContactFilter({ filter, members, topics, total }: Props) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const choice = (name: string, label: string, chosen: string | null, all: string, choices: [string, string][]) => (
    <select name={name} aria-label={label} defaultValue={chosen ?? ""} onChange={show}>
      <option value="">{all}</option>
      {choices.map(([value, word]) => (
        <option key={value} value={value}>
          {word}
        </option>
      ))}
    </select>
  );
  const components = {
    role: choice(
      "role",
      t("contacts:list.role"),
      filter.role,
      t("contacts:list.everyRole"),
      allRoles.map((role) => [role, capital(t(rolesWord[role]))]),
    ),
    member: choice(
      "member",
      t("contacts:list.member"),
      filter.memberId,
      t("contacts:list.everyMember"),
      members.map(({ id, name }) => [id, name]),
    ),
    topic: choice(
      "topic",
      t("contacts:list.topic"),
      filter.topic,
      t("contacts:list.everyTopic"),
      topics.map((topic) => [topic, topic]),
    ),
  };
  return (
    <Form
      method="get"
      role="search"
      className="name-filter"
      aria-label={t("contacts:list.filter")}
      key={JSON.stringify(filter)}
    >
      {filter.archived ? <input type="hidden" name="archived" value="" /> : null}
      <p className="sentence">
        {topics.length > 0 ? (
          <Trans i18nKey="contacts:list.sentence" components={components} />
        ) : (
          <Trans i18nKey="contacts:list.sentenceNoTopics" components={components} />
        )}{" "}
        <label>
          {t("contacts:list.withName")}{" "}
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            aria-label={t("contacts:list.text")}
            placeholder={t("contacts:list.anyName")}
          />
        </label>{" "}
        <button type="submit" className="quiet">
          {t("contacts:list.show")}
        </button>
      </p>
      {isNarrowed(filter) ? (
        <p className="found small">
          <span role="status">
            {total.more
              ? t("contacts:list.foundMore", { count: total.count })
              : t("contacts:list.found", { count: total.count })}
          </span>
          <Link className="quiet" to={filter.archived ? "?archived" : "?"}>
            {t("contacts:list.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
