// «Forespørsler fra alle medier, hos alle»: a plain GET form that reads as a sentence.
import { Form, Link } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { namedOptions, SentenceChoice } from "~/components/SentenceChoice.tsx";
import type { EnquiryFilter as Filter } from "../enquiry-form.ts";

type Props = {
  filter: Filter;
  outlets: readonly string[];
  owners: readonly { id: string; name: string }[];
  total: number;
};

export function EnquiryFilter({ filter, outlets, owners, total }: Props) {
  const { t } = useTranslation();
  const narrowed = Boolean(filter.outlet || filter.ownerId || filter.access);
  return (
    <Form
      method="get"
      role="search"
      className="coverage-filter"
      aria-label={t("press:enquiry.filter")}
      key={JSON.stringify(filter)}
    >
      <p className="sentence">
        <Trans
          i18nKey="press:enquiry.sentence"
          components={{
            access: (
              <SentenceChoice
                name="access"
                label={t("press:enquiry.kind")}
                chosen={filter.access ? "yes" : ""}
                every={t("press:enquiry.everything")}
                options={[{ value: "yes", word: t("press:enquiry.onlyAccess") }]}
              />
            ),
            outlet: (
              <SentenceChoice
                name="outlet"
                label={t("press:coverage.outlet")}
                chosen={filter.outlet}
                every={t("press:coverage.everyOutlet")}
                options={outlets.map((name) => ({ value: name, word: name }))}
              />
            ),
            owner: (
              <SentenceChoice
                name="owner"
                label={t("press:enquiry.owner")}
                chosen={filter.ownerId}
                every={t("press:enquiry.anyone")}
                options={namedOptions(owners)}
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
          <span role="status">{t("press:enquiry.found", { count: total })}</span>{" "}
          <Link className="quiet" to="?">
            {t("press:enquiry.clear")}
          </Link>
        </p>
      ) : null}
    </Form>
  );
}
