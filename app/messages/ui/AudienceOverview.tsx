// Under the house: what each audience is told, and where something is missing or behind.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type AudienceMessages, VariantTable } from "./VariantTable.tsx";

type Props = { audiences: readonly AudienceMessages[]; path: string; audiencesPath: string };

export function AudienceOverview({ audiences, path, audiencesPath }: Props) {
  const { t } = useTranslation();
  const own = audiences.map(({ locale, cells }) => cells.find((cell) => cell.locale === locale));
  const missing = own.filter((cell) => cell === undefined).length;
  const behind = audiences.filter(({ cells }) => cells.some(({ state }) => state !== "written")).length;
  return (
    <section className="overview" aria-labelledby="overview">
      <h2 id="overview">{t("messages:overview.title")}</h2>
      {audiences.length === 0 ? (
        <p>
          {t("messages:overview.nobody")} <Link to={audiencesPath}>{t("messages:overview.makeAudience")}</Link>
        </p>
      ) : (
        <>
          <p>
            {missing === 0 && behind === 0 ? t("messages:overview.all") : null}
            {missing > 0 ? `${t("messages:overview.missing", { count: missing })} ` : null}
            {behind > 0 ? t("messages:overview.behind", { count: behind }) : null}
          </p>
          <VariantTable audiences={audiences} path={path} />
        </>
      )}
    </section>
  );
}
