import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import "./calendar.css";

/** Beside a month with election campaign in it: what that asks of the plan, and where its days are set. */
export function CampaignNotice({ campaign, desk }: { campaign: { from: string; to: string } | null; desk: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!campaign) return null;
  const days = { from: formatDate(locale, campaign.from, "day"), to: formatDate(locale, campaign.to, "long") };
  return (
    <p className="small campaign-notice">
      {t("updates:campaign.notice", days)}{" "}
      <Link to={`${desk}/settings/values?group=calendar`}>{t("updates:campaign.change")}</Link>
    </p>
  );
}
