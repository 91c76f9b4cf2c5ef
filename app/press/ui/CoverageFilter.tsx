// «Omtale i alle medier om alle kommuner siden …»: a plain GET form that reads as a sentence.
import { Form, Link, useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { CoverageFilter as Filter } from "../coverage-form.ts";

type Props = {
  filter: Filter;
  outlets: readonly string[];
  members: readonly { id: string; name: string }[];
  since: readonly string[];
  total: number;
};

export function CoverageFilter({ filter, outlets, members, since, total }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const submit = useSubmit();
  const show = (event: ChangeEvent<HTMLSelectElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
  const choice = (
    name: string,
    label: string,
    all: string,
    value: string,
    options: readonly (readonly [string, string])[],
  ) => (
    <select name={name} aria-label={label} defaultValue={value} onChange={show}>
      <option value="">{all}</option>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </select>
  );
  const narrowed = Boolean(filter.outlet || filter.memberId || filter.since);
  return (
    <Form
      method="get"
      role="search"
      className="coverage-filter"
      aria-label={t("press:coverage.filter")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans
          i18nKey="press:coverage.sentence"
          components={{
            outlet: choice(
              "outlet",
              t("press:coverage.outlet"),
              t("press:coverage.everyOutlet"),
              filter.outlet,
              outlets.map((name) => [name, name]),
            ),
            member: choice(
              "member",
              t("successes:list.member"),
              t("successes:list.everyMember"),
              filter.memberId ?? "",
              members.map(({ id, name }) => [id, name]),
            ),
            since: choice(
              "since",
              t("successes:list.since"),
              t("press:coverage.always"),
              filter.since ?? "",
              since.map((date) => [date, formatDate(locale, date, "long")]),
            ),
          }}
        />{" "}
        <button type="submit" className="quiet">
          {t("press:coverage.show")}
        </button>
      </p>
      {narrowed ? (
        <p className="found small">
          <span role="status">{t("successes:list.found", { count: total })}</span>{" "}
          <Link className="quiet" to="?">
            {t("successes:list.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
