// The small facts about an ambassador.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Ambassador } from "#db/schema/ambassadors.ts";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";

type Props = {
  ambassador: Pick<
    Ambassador,
    | "sector"
    | "availability"
    | "mediaTrained"
    | "isMinor"
    | "guardianName"
    | "guardianConsent"
    | "maxAsksPerQuarter"
    | "pausedUntil"
    | "lastFeaturedOn"
  >;
  topics: readonly string[];
  /** Null where there is none. */
  email: string | null;
  contactPath: string;
  today: string;
};

export function AboutPerson({ ambassador, topics, email, contactPath, today }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { sector, availability, mediaTrained, isMinor, guardianName, guardianConsent } = ambassador;
  const { maxAsksPerQuarter, pausedUntil, lastFeaturedOn } = ambassador;
  const facts: [string, string | null][] = [
    [t("ambassadors:about.topics"), topics.join(", ")],
    [t("ambassadors:about.sector"), sector],
    [t("ambassadors:about.availability"), availability],
    [t("ambassadors:about.media"), mediaTrained ? t("ambassadors:about.trained") : t("ambassadors:about.untrained")],
    [
      t("ambassadors:about.guardian"),
      isMinor
        ? t(guardianConsent ? "ambassadors:about.guardianAgrees" : "ambassadors:about.guardianSilent", {
            name: guardianName || t("ambassadors:about.noName"),
          })
        : null,
    ],
    [t("ambassadors:about.most"), t("ambassadors:about.perQuarter", { count: maxAsksPerQuarter })],
    [
      t("ambassadors:about.paused"),
      pausedUntil && pausedUntil >= today ? formatDate(locale, pausedUntil, "long") : null,
    ],
    [t("ambassadors:about.featured"), lastFeaturedOn ? formatDate(locale, lastFeaturedOn, "long") : null],
    [t("ambassadors:about.email"), email ?? t("ambassadors:about.noEmail")],
  ];
  return (
    <section aria-labelledby="about" className="about-person">
      <h2 id="about">{t("ambassadors:about.title")}</h2>
      <dl>
        {facts.map(([label, said]) =>
          said ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{said}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <Link className="quiet" to={contactPath}>
        {t("ambassadors:about.contact")}
      </Link>
    </section>
  );
}
