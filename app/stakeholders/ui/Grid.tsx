// The grid: a name in its field, which can be dragged or moved with the arrow keys. The same stands in the table below,
// where it can be done without any of this.
import { Link, useNavigate } from "@remix-run/react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Place } from "../form.ts";
import { type Area, boxOf, layOut } from "../grid.ts";
import type { gridPage } from "../grid-page.server.ts";
import type { Dot } from "./draw-grid.ts";
import { placeWords } from "./stakeholder-words.ts";
import { useGridChart } from "./use-grid-chart.ts";
import { type Held, useMoving } from "./use-moving.ts";

type Page = Awaited<ReturnType<typeof gridPage>>;
type Props = Pick<Page, "points" | "fields" | "highFrom" | "mayMove" | "seen" | "path">;

export function Grid({ points, fields, highFrom, mayMove, seen, path }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const heldNow = useRef<Held | null>(null);
  const laid = (area: Area) => {
    const held = heldNow.current;
    const moved = fields.map((field) => (held?.id === field.id && held.by === null ? { ...held } : field));
    return layOut(moved, area);
  };
  const { canvas, area } = useGridChart(highFrom, (at) => dotsOf(laid(at), at));
  const { held, handlers, wasDragged } = useMoving({
    area,
    box,
    memberId: typeof seen === "object" ? seen.memberId : null,
    announce: (place) =>
      setSaid(place ? t("stakeholders:grid.held", { place: placeWords(t, place) }) : t("stakeholders:grid.back")),
  });
  heldNow.current = held;
  const layout = area ? laid(area) : null;
  const number = new Map(points.map(({ id }, at) => [id, at + 1]));
  const pointOf = new Map(points.map((point) => [point.id, point]));
  return (
    <div className="grid-chart" ref={box}>
      <canvas ref={canvas} role="img" aria-label={t("stakeholders:grid.label")} />
      {area && held?.by ? <Target area={area} place={held} /> : null}
      <ul aria-label={t("stakeholders:grid.names")}>
        {layout?.items.map(({ id, left, top, width, height }) => {
          const field = fields.find((each) => each.id === id);
          const name = pointOf.get(id)?.name ?? "";
          if (!field) return null;
          const by = held?.id === id ? held.by : null;
          const style = { left: left + (by?.x ?? 0), top: top + (by?.y ?? 0), width, height };
          const place = held?.id === id ? held : field;
          const label = t("stakeholders:grid.point", { name, place: placeWords(t, place) });
          const shown = layout.named ? <span>{name}</span> : <b>{number.get(id)}</b>;
          return (
            <li key={id} style={style} data-held={held?.id === id || undefined}>
              {mayMove ? (
                <button
                  type="button"
                  title={name}
                  aria-label={label}
                  aria-describedby="grid-help"
                  {...handlers(id, field)}
                  onClick={() => {
                    if (!wasDragged()) navigate(`${path}/${id}`);
                  }}
                >
                  {shown}
                </button>
              ) : (
                <Link to={`${path}/${id}`} title={name} aria-label={label}>
                  {shown}
                </Link>
              )}
            </li>
          );
        })}
        {layout?.more.map(({ field, count, left, top }) => (
          <li key={`${field.interest} ${field.influence}`} className="more-here" style={{ left, top }}>
            <a href="#grid-table">{t("stakeholders:grid.more", { count })}</a>
          </li>
        ))}
      </ul>
      <p className="sr" role="status">
        {said}
      </p>
    </div>
  );
}

function Target({ area, place }: { area: Area; place: Place }) {
  return <div className="grid-target" style={boxOf(area, place)} />;
}

/** A point before each name; numbers are their own. */
function dotsOf(layout: ReturnType<typeof layOut>, area: Area): Dot[] {
  if (!layout.named) return [];
  return layout.items.map(({ left, top, height }) => ({
    x: ((left + 12 - area.left) / area.width) * 4 - 0.5,
    y: 3.5 - ((top + height / 2 - area.top) / area.height) * 4,
  }));
}
