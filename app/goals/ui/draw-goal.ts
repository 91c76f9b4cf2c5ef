// Draws the chart of a goal: labels at the points, the target as a thin line, no legend. Fetched only where it is shown.
import type { Chart as ChartType, Plugin } from "chart.js";
import { addDays, daysBetween } from "~/platform/civil-date.ts";
import { formatDate, formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { ChartPlan } from "./chart-plan.ts";

type Point = { x: number; y: number };

const colourOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export async function drawGoal(canvas: HTMLCanvasElement, plan: ChartPlan, locale: Locale): Promise<ChartType> {
  const { Chart, LineController, LineElement, LinearScale, PointElement } = await import("chart.js");
  Chart.register(LineController, LineElement, LinearScale, PointElement);
  const dayOf = (date: string): number => daysBetween(plan.startsOn, date);
  const end = dayOf(plan.dueOn);
  const readings = plan.readings.map(({ on, value }): Point => ({ x: dayOf(on), y: value }));
  const last = readings.at(-1);
  const forecast: Point[] = plan.forecast !== null && last ? [last, { x: end, y: plan.forecast }] : [];
  const [accent, ink, soft, grid] = ["--accent", "--ink", "--ink-3", "--hair"].map(colourOf);
  const everything = [plan.baseline, plan.target, ...readings.map(({ y }) => y), ...forecast.map(({ y }) => y)];
  const line = { pointRadius: 0, borderWidth: 1, borderColor: soft };

  return new Chart(canvas, {
    type: "line",
    data: {
      datasets: [
        {
          ...line,
          borderColor: ink,
          data: [
            { x: 0, y: plan.target },
            { x: end, y: plan.target },
          ],
        },
        {
          ...line,
          borderDash: [2, 4],
          data: [
            { x: 0, y: plan.baseline },
            { x: end, y: plan.target },
          ],
        },
        { ...line, borderColor: accent, borderDash: [5, 4], borderWidth: 2, data: forecast },
        { ...line, borderColor: accent, backgroundColor: accent, borderWidth: 2, pointRadius: 4, data: readings },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 24, right: 56 } },
      scales: {
        x: {
          type: "linear",
          min: 0,
          max: Math.max(end, last?.x ?? 0),
          grid: { display: false },
          ticks: {
            color: soft,
            maxTicksLimit: 5,
            maxRotation: 0,
            callback: (value) => formatDate(locale, addDays(plan.startsOn, Math.round(Number(value))), "day"),
          },
        },
        y: {
          suggestedMin: Math.min(...everything),
          suggestedMax: Math.max(...everything),
          border: { display: false },
          grid: { color: grid },
          ticks: { color: soft, maxTicksLimit: 5, callback: (value) => formatNumber(locale, Number(value)) },
        },
      },
    },
    plugins: [labels(plan, readings, forecast[1], locale, { ink: ink ?? "", soft: soft ?? "" })],
  });
}

/** Written where the line is, so that nobody has to look anything up. */
function labels(
  plan: ChartPlan,
  readings: readonly Point[],
  expected: Point | undefined,
  locale: Locale,
  { ink, soft }: { ink: string; soft: string },
): Plugin<"line"> {
  return {
    id: "labels",
    afterDatasetsDraw({ ctx, scales, chartArea }) {
      const { x, y } = scales;
      if (!x || !y) return;
      const write = (text: string, at: Point, dx: number, dy: number, colour: string, weight = 400) => {
        ctx.font = `${weight} 13px "Inter Variable", sans-serif`;
        ctx.fillStyle = colour;
        ctx.fillText(text, x.getPixelForValue(at.x) + dx, y.getPixelForValue(at.y) + dy);
      };
      ctx.save();
      ctx.textAlign = "left";
      const rising = plan.target >= plan.baseline;
      write(plan.targetLabel, { x: 0, y: plan.target }, 4, rising ? -7 : 18, ink, 600);
      // Not on top of each other: the newest always, those before it only where there is room.
      let edge = Number.POSITIVE_INFINITY;
      for (const point of [...readings].reverse()) {
        const at = x.getPixelForValue(point.x);
        if (edge - at < 36) continue;
        edge = at;
        write(formatNumber(locale, point.y), point, 7, rising ? 16 : -9, ink, 600);
      }
      if (expected) {
        write(formatNumber(locale, expected.y, 0), expected, 6, 4, ink, 600);
        write(plan.forecastLabel, expected, 6, 19, soft);
      } else if (chartArea.width > 360) {
        const middle = { x: (plan.readings.length ? 0.35 : 0.5) * x.max, y: 0 };
        middle.y = plan.baseline + (plan.target - plan.baseline) * (middle.x / (x.max || 1));
        ctx.textAlign = "right";
        write(plan.paceLabel, middle, -8, rising ? -8 : 18, soft);
      }
      ctx.restore();
    },
  };
}
