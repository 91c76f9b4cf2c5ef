// What one person has got from us, newest first.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { momentWords } from "~/delivery/moment-words.ts";
import { DeliveryStateWord } from "~/delivery/ui/DeliveryState.tsx";
import type { MailLine } from "../contact.queries.server.ts";

type Props = {
  mails: readonly MailLine[];
  page: number;
  /** Whether there are older ones. */
  more: boolean;
  now: Date;
  desk: string;
};

export function MailHistory({ mails, page, more, now, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="mail">
      <h2 id="mail">{t("contacts:page.mail")}</h2>
      {mails.length === 0 ? <p className="none">{t("contacts:page.noMail")}</p> : null}
      <ul className="rows name-rows">
        {mails.map((mail) => {
          const subject = mail.subject ?? t("contacts:page.request");
          return (
            <li className="row" key={mail.id}>
              <p className="first" lang={mail.subject !== null && mail.locale !== locale ? mail.locale : undefined}>
                {mail.causeKind === "sending" ? (
                  <Link to={`${desk}/sendings/${mail.causeId}`}>{subject}</Link>
                ) : (
                  subject
                )}
              </p>
              <p className="second">{momentWords(locale, mail.submittedAt ?? mail.dueAt, now)}</p>
              <span className="right">
                <DeliveryStateWord state={mail.state} />
              </span>
            </li>
          );
        })}
      </ul>
      {page > 1 || more ? (
        <nav className="turn" aria-label={t("contacts:page.mailPages")}>
          {page > 1 ? (
            <Link className="quiet" to={`?mail=${page - 1}#mail`}>
              {t("contacts:page.newer")}
            </Link>
          ) : (
            <span />
          )}
          {more ? (
            <Link className="quiet" to={`?mail=${page + 1}#mail`}>
              {t("contacts:page.older")}
            </Link>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}
