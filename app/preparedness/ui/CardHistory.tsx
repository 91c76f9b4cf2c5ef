// When a card was read through and tried out, and by whom; and where the next time is written down.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case, scenarioReviews } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { addDays, civilDate } from "~/platform/civil-date.ts";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";

type Props = {
  reviews: readonly (typeof scenarioReviews.$inferSelect)[];
  cases: readonly Case[];
  today: string;
  reviewDays: number;
  newId: string;
  casesPath: string;
  mayWrite: boolean;
  rejection: Rejection | undefined;
};

export function CardHistory({ reviews, cases, today, reviewDays, newId, casesPath, mayWrite, rejection }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const long = (date: string) => formatDate(locale, date, "long");
  return (
    <div className="side">
      <section aria-labelledby="reviews">
        <h2 id="reviews">{t("preparedness:history.reviews")}</h2>
        <ul>
          {reviews.map(({ id, reviewedOn, nextOn, byName, note }) => (
            <li key={id}>
              {long(reviewedOn)}, {byName}
              {nextOn ? <span className="small"> {t("preparedness:history.next", { date: long(nextOn) })}</span> : null}
              {note ? <p>{note}</p> : null}
            </li>
          ))}
        </ul>
        {mayWrite ? (
          <details open={rejection !== undefined}>
            <summary className="quiet">{t("preparedness:history.review")}</summary>
            <Form method="post" noValidate className="form" key={newId}>
              <input type="hidden" name="id" value={newId} />
              <TextField
                name="reviewedOn"
                type="date"
                rejection={rejection}
                defaultValue={today}
                label={t("preparedness:history.on")}
              />
              <TextField
                name="nextOn"
                type="date"
                rejection={rejection}
                defaultValue={addDays(today, reviewDays)}
                label={t("preparedness:history.nextLabel")}
              />
              <TextField name="note" rejection={rejection} maxLength={500} label={t("preparedness:history.note")} />
              <SubmitButton variant="secondary" name="intent" value="reviewed">
                {t("preparedness:history.save")}
              </SubmitButton>
            </Form>
          </details>
        ) : null}
      </section>
      {cases.length > 0 ? (
        <section aria-labelledby="used">
          <h2 id="used">{t("preparedness:history.used")}</h2>
          <ul>
            {cases.map((of) => (
              <li key={of.id}>
                <Link to={`${casesPath}/${of.id}${of.closedAt ? "/review" : ""}`}>
                  {t(of.exercise ? "preparedness:case.anExercise" : "preparedness:case.aCase")}{" "}
                  {long(civilDate(of.openedAt))}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
