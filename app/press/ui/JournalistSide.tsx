// How to reach a journalist, whether that has been checked, and the way off the list.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { JournalistRow } from "../media.queries.server.ts";
import { CheckedWord } from "./JournalistRows.tsx";

type Props = { row: JournalistRow; desk: string; mayWrite: boolean };

export function JournalistSide({ row, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="reach">
      <h2 id="reach">{t("press:enquiry.reach")}</h2>
      <dl>
        <dt>{t("press:media.phone")}</dt>
        <dd>
          {row.phone ? <a href={`tel:${row.phone.replace(/[^+\d]/g, "")}`}>{row.phone}</a> : t("press:media.unknown")}
        </dd>
        <dt>{t("press:media.email")}</dt>
        <dd>{row.email ? <a href={`mailto:${row.email}`}>{row.email}</a> : t("press:media.unknown")}</dd>
        <dt>{t("press:media.checkedHead")}</dt>
        <dd>
          <CheckedWord row={row} />
        </dd>
      </dl>
      {mayWrite ? (
        <Form method="post" className="journalist-acts">
          <input type="hidden" name="id" value={row.id} />
          <SubmitButton variant="tertiary" name="intent" value="verify">
            {t("press:media.verify")}
          </SubmitButton>
          <SubmitButton variant="tertiary" name="intent" value="takeOff">
            {t("press:media.takeOff")}
          </SubmitButton>
        </Form>
      ) : null}
      <Link className="quiet" to={`${desk}/contacts/${row.contactId}`}>
        {t("press:media.contact")}
      </Link>
    </section>
  );
}
