// On the page of an audience that is out of use: what is still planned for it, and what to do with that.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import type { StillWaiting as Waiting } from "../out-of-use.server.ts";
import "./notice.css";
import "./out-of-use.css";

type Props = { waiting: readonly Waiting[]; dropped: readonly string[]; maySend: boolean; desk: string };

export function StillWaiting({ waiting, dropped, maySend, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <>
      {dropped.length > 0 ? (
        <div className="notice" role="status">
          <p>{t("updates:outOfUse.dropped", { count: dropped.length })}</p>
          <Form method="post">
            <input type="hidden" name="ids" value={dropped.join(",")} />
            <SubmitButton variant="secondary" name="intent" value="putBack">
              {t("updates:outOfUse.undo")}
            </SubmitButton>
          </Form>
        </div>
      ) : null}
      {waiting.length > 0 ? (
        <section className="still-waiting" aria-labelledby="still-waiting">
          <h2 id="still-waiting">{t("updates:outOfUse.title", { count: waiting.length })}</h2>
          <p>{t("updates:outOfUse.lead")}</p>
          <ul className="rows">
            {waiting.map(({ id, title, locale: written, plannedFor }) => (
              <li className="row" key={id}>
                <Link className="first" to={`${desk}/updates/${id}`} lang={languageTag[written]}>
                  {title}
                </Link>
                <span className="right small">
                  <time dateTime={plannedFor.toISOString()}>{formatDate(locale, plannedFor, "long")}</time>
                </span>
              </li>
            ))}
          </ul>
          {maySend ? (
            <Form method="post">
              <SubmitButton variant="secondary" name="intent" value="dropWaiting">
                {t("updates:outOfUse.drop", { count: waiting.length })}
              </SubmitButton>
            </Form>
          ) : null}
        </section>
      ) : null}
    </>
  );
}
