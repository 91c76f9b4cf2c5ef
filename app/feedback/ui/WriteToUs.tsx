// The way back for whoever was asked something through a link: what they want to say lands in the inbox.
import { useTranslation } from "react-i18next";
import "./write-to-us.css";

export function WriteToUs({ path }: { path: string }) {
  const { t } = useTranslation();
  return (
    <p className="write-to-us">
      {t("feedback:reply.anything")} <a href={path}>{t("feedback:reply.toUs")}</a>
    </p>
  );
}
