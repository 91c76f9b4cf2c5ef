// «Resultater fra alle kommuner siden 1. september»: a plain GET form that reads as a sentence.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
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
  const submit = useSubmit();
  const thisYear = since[0]?.slice(0, 4);
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const memberChoice = (
    <select name="member" aria-label={t("successes:list.member")} defaultValue={filter.memberId ?? ""} onChange={show}>
      <option value="">{t("successes:list.everyMember")}</option>
      {members.map((member) => (
        <option key={member.id} value={member.id}>
          {member.name}
        </option>
      ))}
    </select>
  );
  const sinceChoice = (
    <select name="since" aria-label={t("successes:list.since")} defaultValue={filter.since ?? ""} onChange={show}>
      <option value="">{t("successes:list.always")}</option>
      {since.map((date) => (
        <option key={date} value={date}>
          {formatDate(locale, date, date.startsWith(thisYear ?? "") ? "day" : "long")}
        </option>
      ))}
    </select>
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
