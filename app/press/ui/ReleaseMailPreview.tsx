// The mail of a release, one version at a time.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PreviewedMail } from "~/delivery/mail.ts";
import { MailPreview } from "~/delivery/ui/MailPreview.tsx";

export type MailTab = { key: string; name: string; language: string; count: number };
type Props = { tabs: readonly MailTab[]; shown: (PreviewedMail & { key: string }) | null };

export function ReleaseMailPreview({ tabs, shown }: Props) {
  const { t } = useTranslation();
  if (!shown) return null;
  return (
    <MailPreview mail={shown}>
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
    </MailPreview>
  );
}
