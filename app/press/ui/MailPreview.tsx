// The mail exactly as it will be sent, one version at a time.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";

export type MailTab = { key: string; name: string; language: string; count: number };
type Props = {
  tabs: readonly MailTab[];
  shown: { key: string; subject: string; fromName: string; html: string; text: string; lang: string } | null;
};

export function MailPreview({ tabs, shown }: Props) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <section className="mail-preview">
      <h2>{t("press:send.preview")}</h2>
      <nav aria-label={t("press:release.versions")}>
        {tabs.map(({ key, name, language, count }) => (
          <Link
            key={key}
            to={`?show=${encodeURIComponent(key)}`}
            aria-current={key === shown.key ? "true" : undefined}
            preventScrollReset
          >
            {name}
            <small>{t("press:send.tab", { language, count })}</small>
          </Link>
        ))}
      </nav>
      <dl>
        <dt>{t("press:send.from")}</dt>
        <dd>{shown.fromName}</dd>
        <dt>{t("press:send.subject")}</dt>
        <dd lang={shown.lang}>
          <b>{shown.subject}</b>
        </dd>
      </dl>
      <iframe sandbox="" srcDoc={shown.html} title={t("press:send.mailFrame", { subject: shown.subject })} />
      <details>
        <summary>{t("press:send.asText")}</summary>
        <pre lang={shown.lang}>{shown.text}</pre>
      </details>
    </section>
  );
}
