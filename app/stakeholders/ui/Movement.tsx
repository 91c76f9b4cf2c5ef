// How the mean has moved: a small drawing, and the same as a table.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate, formatNumber } from "~/platform/format.ts";
import type { Moment } from "../assessing.ts";
import { borderAt, pathThrough, placeAt, side } from "../movement-path.ts";
import { quadrantOf, quadrantWord } from "../quadrant.ts";

export function Movement({ moments, highFrom }: { moments: readonly Moment[]; highFrom: number }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const latest = moments.at(-1);
  if (!latest) return null;
  return (
    <section aria-labelledby="movement">
      <h2 id="movement">{t("stakeholders:movement.title")}</h2>
      <div className="movement">
        <Drawing moments={moments} highFrom={highFrom} />
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t("stakeholders:views.when")}</th>
              <th scope="col">{t("stakeholders:form.interest")}</th>
              <th scope="col">{t("stakeholders:form.influence")}</th>
              <th scope="col">{t("stakeholders:movement.place")}</th>
            </tr>
          </thead>
          <tbody>
            {moments.toReversed().map((moment) => (
              <tr key={moment.on}>
                <th scope="row">{formatDate(locale, moment.on, "long")}</th>
                <td>{formatNumber(locale, moment.interest)}</td>
                <td>{formatNumber(locale, moment.influence)}</td>
                <td>
                  {t(quadrantWord[quadrantOf(moment.interest, moment.influence, highFrom)])}
                  <small>{t("stakeholders:movement.assessors", { count: moment.assessors })}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Drawing({ moments, highFrom }: { moments: readonly Moment[]; highFrom: number }) {
  const { t } = useTranslation();
  const border = borderAt(highFrom);
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={t("stakeholders:movement.drawing")}>
      <rect x="0.5" y="0.5" width={side - 1} height={side - 1} className="frame" />
      <path d={`M${border.x} 0V${side}M0 ${border.y}H${side}`} className="border" />
      <path d={pathThrough(moments)} className="way" />
      {moments.map((moment, at) => {
        const { x, y } = placeAt(moment);
        return <circle key={moment.on} cx={x} cy={y} r={at === moments.length - 1 ? 7 : 3.5} className="stop" />;
      })}
      <text x={side / 2} y={side - 7} className="axis">
        {t("stakeholders:grid.interestAxis")}
      </text>
      <text x={-side / 2} y="15" transform="rotate(-90)" className="axis">
        {t("stakeholders:grid.influenceAxis")}
      </text>
    </svg>
  );
}
