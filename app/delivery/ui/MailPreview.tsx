// A mail exactly as it will be sent, in a frame where nothing runs and no link leads out; and as plain text.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PreviewedMail } from "../mail.ts";
import "./mail-preview.css";

type Props = {
  mail: PreviewedMail;
  /** What is chosen between above it, and what else there is to say of this mail. */
  children?: ReactNode;
  facts?: ReactNode;
};

export function MailPreview({ mail, children, facts }: Props) {
  const { t } = useTranslation();
  return (
    <section className="mail-preview" id="preview" aria-labelledby="preview-title" tabIndex={-1}>
      <h2 id="preview-title">{t("delivery:preview.title")}</h2>
      {children}
      <dl>
        <dt>{t("delivery:mail.from")}</dt>
        <dd>{mail.fromName}</dd>
        {facts}
        <dt>{t("delivery:preview.subject")}</dt>
        <dd lang={mail.lang}>
          <b>{mail.subject}</b>
        </dd>
      </dl>
      <iframe sandbox="" srcDoc={mail.html} title={t("delivery:mail.frame", { subject: mail.subject })} />
      <details>
        <summary>{t("delivery:preview.asText")}</summary>
        <pre lang={mail.lang}>{mail.text}</pre>
      </details>
    </section>
  );
}
