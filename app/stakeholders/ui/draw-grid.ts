// Draws the frame of the grid and a point at each name: four times four fields, a line where high begins, the kind of
// attention in each corner. Fetched only where it is shown.
import type { Chart as ChartType, Plugin } from "chart.js";
import type { Area } from "../grid.ts";

export type GridPlan = {
  /** Words for 0–3. */
  steps: readonly string[];
  interest: string;
  influence: string;
  highFrom: number;
  /** What we do about those who stand there. */
  corners: { highHigh: string; highLow: string; lowHigh: string; lowLow: string };
  /** Told whenever the drawing has got its size. */
  onArea: (area: Area) => void;
};

const family = '"Inter Variable", sans-serif';

export type Dot = { x: number; y: number };

const colourOf = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export async function drawGrid(canvas: HTMLCanvasElement, plan: GridPlan): Promise<ChartType<"scatter">> {
  const { Chart, LinearScale, PointElement, ScatterController } = await import("chart.js");
  Chart.register(ScatterController, PointElement, LinearScale);
  const [accent = "", ink = "", soft = "", hair = ""] = ["--accent", "--ink", "--ink-3", "--hair"].map(colourOf);
  const narrow = canvas.clientWidth < 560;
  const scale = (title: string) => ({
    type: "linear" as const,
    min: -0.5,
    max: 3.5,
    title: { display: true, text: title, color: ink, font: { family, size: 13, weight: 600 } },
    border: { color: ink },
    grid: { display: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = [0, 1, 2, 3].map((value) => ({ value }));
    },
    ticks: {
      color: soft,
      font: { family, size: narrow ? 11 : 13 },
      maxRotation: 0,
      autoSkip: false,
      callback: (value: number | string) => plan.steps[Number(value)] ?? "",
    },
  });
  return new Chart(canvas, {
    type: "scatter",
    data: { datasets: [{ data: [], backgroundColor: accent, borderWidth: 0, pointRadius: 4, clip: false }] },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      layout: { padding: { top: 8, right: 8 } },
      scales: { x: scale(plan.interest), y: scale(plan.influence) },
    },
    plugins: [frame(plan, { ink, soft, hair })],
  });
}

function frame(plan: GridPlan, { ink, soft, hair }: Record<"ink" | "soft" | "hair", string>): Plugin<"scatter"> {
  return {
    id: "frame",
    afterLayout: ({ chartArea: { left, top, width, height } }) => plan.onArea({ left, top, width, height }),
    beforeDatasetsDraw({ ctx, scales, chartArea: { left, right, top, bottom } }) {
      const { x, y } = scales;
      if (!x || !y) return;
      const line = (from: Dot, to: Dot, colour: string) => {
        ctx.beginPath();
        ctx.strokeStyle = colour;
        ctx.lineWidth = 1;
        ctx.moveTo(Math.round(from.x) + 0.5, Math.round(from.y) + 0.5);
        ctx.lineTo(Math.round(to.x) + 0.5, Math.round(to.y) + 0.5);
        ctx.stroke();
      };
      ctx.save();
      for (const step of [0.5, 1.5, 2.5]) {
        const border = step === Math.ceil(plan.highFrom) - 0.5;
        const [across, up] = [x.getPixelForValue(step), y.getPixelForValue(step)];
        line({ x: across, y: top }, { x: across, y: bottom }, border ? ink : hair);
        line({ x: left, y: up }, { x: right, y: up }, border ? ink : hair);
      }
      ctx.font = 'italic 500 15px "Newsreader Variable", serif';
      ctx.fillStyle = soft;
      const write = (text: string, at: Dot, align: CanvasTextAlign) => {
        ctx.textAlign = align;
        ctx.fillText(text, at.x, at.y);
      };
      write(plan.corners.lowHigh, { x: left + 8, y: top + 16 }, "left");
      write(plan.corners.highHigh, { x: right - 8, y: top + 16 }, "right");
      write(plan.corners.lowLow, { x: left + 8, y: bottom - 8 }, "left");
      write(plan.corners.highLow, { x: right - 8, y: bottom - 8 }, "right");
      ctx.restore();
    },
  };
}
