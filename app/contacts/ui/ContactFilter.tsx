// «Styremedlemmer i Granheim som følger skole, med navn …»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
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
  const components = {
    role: (
      <SentenceChoice
        name="role"
        label={t("contacts:list.role")}
        chosen={filter.role}
        every={t("contacts:list.everyRole")}
        options={allRoles.map((role) => ({ value: role, word: capital(t(rolesWord[role])) }))}
      />
    ),
    member: (
      <SentenceChoice
        name="member"
        label={t("contacts:list.member")}
        chosen={filter.memberId}
        every={t("contacts:list.everyMember")}
        options={namedOptions(members)}
      />
    ),
    topic: (
      <SentenceChoice
        name="topic"
        label={t("contacts:list.topic")}
        chosen={filter.topic}
        every={t("contacts:list.everyTopic")}
        options={topics.map((topic) => ({ value: topic, word: topic }))}
      />
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
