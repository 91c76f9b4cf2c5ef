// The quiet column: who asks and how to reach them, by when, who sees to it and who speaks; what came of it.

import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Coverage, Enquiry } from "#db/schema/press.ts";
import { EmailLink } from "~/components/EmailLink.tsx";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatMoment } from "~/platform/format.ts";
import type { EnquiryState } from "../enquiry-standing.ts";
import { EnquiryStateWord } from "./EnquiryRows.tsx";

type Props = {
  enquiry: Enquiry;
  state: EnquiryState;
  coverage: readonly Pick<Coverage, "id" | "title" | "publishedOn" | "locale">[];
  sources: readonly { id: string }[];
  desk: string;
  mayWrite: boolean;
  now: Date;
};

export function EnquirySide({ enquiry, state, coverage, sources, desk, mayWrite, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { contactId, outletId, askerName, outletName, reach, deadlineAt, accessDueOn, ownerName } = enquiry;
  const about = enquiry.releaseId ? `release=${enquiry.releaseId}` : sources[0] ? `success=${sources[0].id}` : "";
  return (
    <aside className="side">
      <section aria-labelledby="facts">
        <h2 id="facts">{t("press:enquiry.facts")}</h2>
        <dl>
          <Fact label={t("press:enquiry.status")}>
            <EnquiryStateWord state={state} access={accessDueOn !== null} />
          </Fact>
          <Fact label={t("press:enquiry.asker")}>
            {contactId ? <Link to={`${desk}/contacts/${contactId}`}>{askerName}</Link> : askerName}
          </Fact>
          {outletName ? (
            <Fact label={t("press:coverage.outlet")}>
              {outletId ? <Link to={`${desk}/media/${outletId}`}>{outletName}</Link> : outletName}
            </Fact>
          ) : null}
          {reach ? (
            <Fact label={t("press:enquiry.reach")}>
              <Reach text={reach} />
            </Fact>
          ) : null}
          <Fact label={t("press:enquiry.deadline")}>
            {deadlineAt ? formatMoment(locale, deadlineAt, now) : t("press:enquiry.noDeadline")}
          </Fact>
          {accessDueOn ? (
            <Fact label={t("press:enquiry.byLaw")}>{formatDate(locale, accessDueOn, "weekday")}</Fact>
          ) : null}
          <Fact label={t("press:enquiry.owner")}>{ownerName || t("press:enquiry.nobody")}</Fact>
          {enquiry.spokesperson ? <Fact label={t("press:enquiry.spokesperson")}>{enquiry.spokesperson}</Fact> : null}
        </dl>
      </section>
      {outletId ? (
        <section aria-labelledby="came-of-it">
          <h2 id="came-of-it">{t("press:enquiry.coverage", { outlet: outletName })}</h2>
          {coverage.length === 0 ? <p className="small">{t("press:enquiry.noCoverage")}</p> : null}
          <ul>
            {coverage.map(({ id, title, publishedOn, locale: written }) => (
              <li key={id}>
                <Link to={`${desk}/coverage#c-${id}`} lang={written === locale ? undefined : written}>
                  {title}
                </Link>
                <br />
                {formatDate(locale, publishedOn, "day")}
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <Link className="quiet" to={`${desk}/coverage/new?${about}`}>
              {t("press:coverage.new")}
            </Link>
          ) : null}
        </section>
      ) : null}
    </aside>
  );
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

/** As it was written: numbers and addresses with commas between. */
function Reach({ text }: { text: string }) {
  return text.split(/,\s*/).map((each) => (
    <span className="reach" key={each}>
      {/^[^\s@]+@[^\s@]+$/.test(each) ? <EmailLink email={each} /> : each}
    </span>
  ));
}
