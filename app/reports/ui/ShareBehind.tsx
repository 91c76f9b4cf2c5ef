// The rows behind one member's figure.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";
import type { Behind, ShareKind } from "../share-view.ts";

type Props = { kind: ShareKind; name: string; behind: readonly Behind[]; desk: string };

const titles: Record<ShareKind, string> = {
  told: "reports:share.behindTold",
  quotes: "reports:share.behindQuotes",
  releases: "reports:share.behindReleases",
  coverage: "reports:share.behindCoverage",
};

export function ShareBehind({ kind, name, behind, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="behind" id="rows">
      <h2 id="behind">{t(titles[kind], { member: name, count: behind.length })}</h2>
      <ul className="rows">
        {behind.map(({ key, title, locale: written, path, indirect, by, at }) => (
          <li className="row" key={key}>
            <p className="first" lang={written === locale ? undefined : written}>
              <Link to={`${desk}/${path}`}>{title}</Link>
            </p>
            <p className="second">
              {[
                by,
                t(kind === "told" ? "reports:share.toldOn" : "reports:share.on", {
                  day: formatDate(locale, at, "long"),
                }),
                indirect ? t("reports:share.indirectly") : null,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
