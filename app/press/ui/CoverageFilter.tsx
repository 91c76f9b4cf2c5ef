// «Omtale i alle medier om alle kommuner siden …»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
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
            outlet: (
              <SentenceChoice
                name="outlet"
                label={t("press:coverage.outlet")}
                chosen={filter.outlet}
                every={t("press:coverage.everyOutlet")}
                options={outlets.map((name) => ({ value: name, word: name }))}
              />
            ),
            member: (
              <SentenceChoice
                name="member"
                label={t("successes:list.member")}
                chosen={filter.memberId}
                every={t("successes:list.everyMember")}
                options={namedOptions(members)}
              />
            ),
            since: (
              <SentenceChoice
                name="since"
                label={t("successes:list.since")}
                chosen={filter.since}
                every={t("press:coverage.always")}
                options={since.map((date) => ({ value: date, word: formatDate(locale, date, "long") }))}
              />
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
