import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { MailLink } from "../mail-links.ts";
import type { OutboxMail } from "../outbox.queries.server.ts";
import "./outbox.css";

type Props = {
  mail: Pick<OutboxMail, "subject" | "toName" | "toEmail" | "fromName" | "text" | "headers" | "at">;
  links: readonly MailLink[];
  bodyPath: string;
  now: Date;
};

/** A mail with its headers in words; its HTML stands in a frame where nothing runs and no link leads out. */
export function OutboxMailView({ mail, links, bodyPath, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const replyTo = mail.headers["Reply-To"];
  return (
    <>
      <dl className="mail-facts">
        <dt>{t("delivery:mail.from")}</dt>
        <dd>{mail.fromName}</dd>
        <dt>{t("delivery:mail.to")}</dt>
        <dd>
          {mail.toName} · {mail.toEmail}
        </dd>
        {replyTo ? (
          <>
            <dt>{t("delivery:mail.replyTo")}</dt>
            <dd>{replyTo}</dd>
          </>
        ) : null}
        <dt>{t("delivery:mail.at")}</dt>
        <dd>
          <time dateTime={mail.at.toISOString()}>{formatMoment(locale, mail.at, now)}</time>
        </dd>
      </dl>
      <div className="mail">
        <iframe
          className="mail-frame"
          src={bodyPath}
          sandbox=""
          title={t("delivery:mail.frame", { subject: mail.subject })}
        />
        <MailLinks links={links} />
      </div>
      <details className="fold">
        <summary>{t("delivery:mail.text")}</summary>
        <pre className="mail-text" lang={mail.headers["Content-Language"]}>
          {mail.text}
        </pre>
      </details>
      <details className="fold">
        <summary>{t("delivery:mail.headers")}</summary>
        <pre className="mail-text" lang="en">
          {Object.entries(mail.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join("\n")}
        </pre>
      </details>
    </>
  );
}

function MailLinks({ links }: Pick<Props, "links">) {
  const { t } = useTranslation();
  return (
    <aside className="side" aria-labelledby="mail-links">
      <h2 id="mail-links">{t("delivery:mail.links")}</h2>
      {links.length === 0 ? <p className="small">{t("delivery:mail.noLinks")}</p> : null}
      <ul>
        {links.map(({ url, words }) => (
          <li key={url} className="mail-link">
            <a href={url}>{words}</a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
