// «Resultater fra alle kommuner siden 1. september»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import { formatDate } from "~/platform/format.ts";
import { isNarrowed, type ListFilter } from "../list-filter.ts";

type Props = {
  filter: ListFilter;
  members: readonly { id: string; name: string }[];
  since: readonly string[];
  /** How many there are, told where something is chosen. */
  total: number;
};

export function FilterSentence({ filter, members, since, total }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const thisYear = since[0]?.slice(0, 4);
  const memberChoice = (
    <SentenceChoice
      name="member"
      label={t("successes:list.member")}
      chosen={filter.memberId}
      every={t("successes:list.everyMember")}
      options={namedOptions(members)}
    />
  );
  const sinceChoice = (
    <SentenceChoice
      name="since"
      label={t("successes:list.since")}
      chosen={filter.since}
      every={t("successes:list.always")}
      options={since.map((date) => ({
        value: date,
        word: formatDate(locale, date, date.startsWith(thisYear ?? "") ? "day" : "long"),
      }))}
    />
  );
  return (
    <Form
      method="get"
      role="search"
      className="success-filter"
      aria-label={t("successes:list.filter")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans i18nKey="successes:list.sentence" components={{ member: memberChoice, since: sinceChoice }} />{" "}
        <label>
          {t("successes:list.withWord")}{" "}
          <input
            type="search"
            name="text"
            defaultValue={filter.text}
            aria-label={t("successes:list.text")}
            placeholder={t("successes:list.anyWord")}
          />
        </label>{" "}
        <button type="submit" className="quiet">
          {t("successes:list.show")}
        </button>
      </p>
      {isNarrowed(filter) ? (
        <p className="found small">
          <span role="status">{t("successes:list.found", { count: total })}</span>
          <Link className="quiet" to="?">
            {t("successes:list.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
