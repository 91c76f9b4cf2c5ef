// What was handed in and nobody has looked over yet: taken in by a look in the form, or put aside.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { DraftRow } from "../hand-in.queries.server.ts";
import "./drafts.css";

type Props = { drafts: readonly DraftRow[]; desk: string; mayWrite: boolean };

export function WaitingDrafts({ drafts, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  if (drafts.length === 0) return null;
  return (
    <section className="drafts" aria-labelledby="drafts">
      <h2 id="drafts">{t("successes:draft.waiting", { count: drafts.length })}</h2>
      <ul className="rows">
        {drafts.map(({ id, title, locale, handedInByName, createdAt, memberName }) => (
          <li className="row" key={id}>
            <p className="first" lang={locale === pageLocale ? undefined : locale}>
              <Link to={`${desk}/successes/${id}`}>{title}</Link>
            </p>
            <p className="second">
              {[handedInByName, memberName, formatDate(pageLocale, createdAt, "day")].filter(Boolean).join(" · ")}
            </p>
            {mayWrite ? <DraftActs id={id} desk={desk} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Taking in leads to the form: someone looks it over before it counts. */
export function DraftActs({ id, desk }: { id: string; desk: string }) {
  const { t } = useTranslation();
  return (
    <div className="right draft-acts">
      <Form method="post" action={`${desk}/successes`}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton variant="tertiary" name="intent" value="putAside">
          {t("successes:draft.putAside")}
        </SubmitButton>
      </Form>
      <Link className="go" to={`${desk}/successes/${id}/edit`}>
        {t("successes:draft.takeIn")}
      </Link>
    </div>
  );
}
