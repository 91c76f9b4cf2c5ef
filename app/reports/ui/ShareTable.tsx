// How something is shared between the members: a square for each, direct ones filled, and a line where it would be even.
// Members stand in alphabetical order and are never ranked. The drawing is a column of the table that says it in numbers.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatNumber } from "~/platform/format.ts";
import type { ShareKind, ShareView } from "../share-view.ts";
import { direct, drawn } from "./share-strip.ts";
import "./share.css";

type Props = {
  kind: ShareKind;
  view: ShareView;
  /** The address of the rows behind a member's figure. */
  behindPath: (memberId: string) => string;
  memberPath: (memberId: string) => string;
};

const captions: Record<ShareKind, string> = {
  told: "reports:share.captionTold",
  quotes: "reports:share.captionQuotes",
  releases: "reports:share.captionReleases",
  coverage: "reports:share.captionCoverage",
};
const columns: Record<ShareKind, string> = {
  told: "reports:share.columnTold",
  quotes: "reports:share.columnQuotes",
  releases: "reports:share.columnReleases",
  coverage: "reports:share.columnCoverage",
};

export function ShareTable({ kind, view, behindPath, memberPath }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { total, even, rows } = view;
  const strip = drawn(view);
  const percents = (part: number, digits = 0) =>
    t("reports:share.percent", { part: formatNumber(locale, part * 100, digits) });
  return (
    <>
      <table className="shares">
        <caption className="sr">{t(captions[kind])}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr">{t("reports:share.member")}</span>
            </th>
            <th scope="col" className="axis">
              <span className="sr">{t(captions[kind])}</span>
              <span className="even-label" style={{ left: strip.evenAt }} aria-hidden="true">
                {t("reports:share.even", { part: percents(even, 1) })}
              </span>
            </th>
            <th scope="col" className="r">
              {t(columns[kind])}
            </th>
            <th scope="col" className="r">
              {t("reports:share.part")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ memberId, name, share, behind }) => (
            <tr key={memberId}>
              <th scope="row">
                <Link to={memberPath(memberId)}>{name}</Link>
              </th>
              <td className="units">
                <svg className="units-strip" aria-hidden="true" focusable="false">
                  {strip.unitsOf(behind).map(({ x, width, indirect }) => (
                    <rect key={x} className={indirect ? "ind" : "dir"} x={x} y="5" width={width} height="18" />
                  ))}
                  <line className="evenline" x1={strip.evenAt} x2={strip.evenAt} y1="-12" y2="40" />
                </svg>
                {kind === "told" ? (
                  <span className="sr">
                    {t("reports:share.directs", { direct: direct(behind), indirect: behind.length - direct(behind) })}
                  </span>
                ) : null}
              </td>
              <td className="r">{behind.length > 0 ? <Link to={behindPath(memberId)}>{behind.length}</Link> : 0}</td>
              <td className="r">{percents(share)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="share-key">
        {kind === "told" ? (
          <>
            <span>
              <svg aria-hidden="true" focusable="false">
                <rect className="dir" width="20" height="14" y="1" />
              </svg>
              {t("reports:share.direct")}
            </span>
            <span>
              <svg aria-hidden="true" focusable="false">
                <rect className="ind" width="20" height="13" y="1.5" x="1" />
              </svg>
              {t("reports:share.indirect")}
            </span>
          </>
        ) : null}
        <span>{t("reports:share.inAll", { count: total })}</span>
      </p>
    </>
  );
}
