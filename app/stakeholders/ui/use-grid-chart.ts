// The drawing behind the names: its library is fetched once there is a place for it, and told when points have moved.
import type { Chart } from "chart.js";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Area } from "../grid.ts";
import { steps, stepWord } from "../kinds.ts";
import { quadrantWord } from "../quadrant.ts";
import { type Dot, drawGrid } from "./draw-grid.ts";

/** @returns where to draw, and the area of the fields once that is known */
export function useGridChart(highFrom: number, dotsIn: (area: Area) => readonly Dot[]) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [chart, setChart] = useState<Chart<"scatter"> | null>(null);
  const [area, setArea] = useState<Area | null>(null);
  const plan = useMemo(
    () => ({
      steps: steps.map((step) => t(stepWord[step])),
      interest: t("stakeholders:grid.interestAxis"),
      influence: t("stakeholders:grid.influenceAxis"),
      highFrom,
      corners: {
        highHigh: t(quadrantWord.keyPlayer),
        lowHigh: t(quadrantWord.keepSatisfied),
        highLow: t(quadrantWord.keepInformed),
        lowLow: t(quadrantWord.minimalEffort),
      },
    }),
    [t, highFrom],
  );
  useEffect(() => {
    const place = canvas.current;
    if (!place) return;
    let gone = false;
    let remove = () => {};
    drawGrid(place, {
      ...plan,
      onArea: (next) => setArea((known) => (known && sameArea(known, next) ? known : next)),
    }).then((drawn) => {
      if (gone) return drawn.destroy();
      remove = () => drawn.destroy();
      setChart(drawn);
    });
    return () => {
      gone = true;
      setChart(null);
      remove();
    };
  }, [plan]);
  useEffect(() => {
    const [set] = chart?.data.datasets ?? [];
    if (!area || !chart || !set) return;
    set.data = [...dotsIn(area)];
    chart.update("none");
  });
  return { canvas, area };
}

const sameArea = (a: Area, b: Area): boolean =>
  a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
