import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { momentWords } from "../moment-words.ts";
import type { OutboxLine } from "../outbox.queries.server.ts";
import "./outbox.css";

/** The mails as in a calm mail client: to whom, about what, how it begins, when. */
export function OutboxRows({ mails, now }: { mails: readonly OutboxLine[]; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows outbox">
      {mails.map((mail) => (
        <li key={mail.id} className="row">
          <p className="to">{t("delivery:outbox.to", { name: mail.toName })}</p>
          <p className="first" lang={mail.lang}>
            <Link to={mail.id}>{mail.subject}</Link>
          </p>
          <p className="second" lang={mail.lang}>
            {mail.opening}
          </p>
          <p className="right small">
            <time dateTime={mail.at.toISOString()}>{momentWords(locale, mail.at, now)}</time>
          </p>
        </li>
      ))}
    </ul>
  );
}
