// A planed plank on a workbench, seen from above, with a yellow folding ruler laid over it. Pure: an SVG of 1920 × 1200.
import { drawnNumber } from "./digits.ts";
import { type Numbers, numbers } from "./numbers.ts";

const bench = { light: "#b58a5e", dark: "#a87c50", gap: "#7f5a38" };
const plank = { face: "#ecd3a6", edge: "#cfa970", grain: "#d3ad76" };
const ruler = { face: "#efc53a", edge: "#cf9f1f", mark: "#4a3a12", joint: "#b9b4a8", jointEdge: "#7d786d" };

/** The boards of the bench, edge to edge. */
function benchBoards(next: Numbers): string {
  const height = 214;
  return Array.from({ length: 6 }, (_, at) => {
    const y = at * height - 30;
    const grain = Array.from({ length: 9 }, () =>
      grainLine(next, -60, 2000, y + 14 + next() * (height - 28), "#8f673e", 0.16),
    );
    return `<rect x="-20" y="${y}" width="1960" height="${height}" fill="${at % 2 ? bench.dark : bench.light}"/>
      ${grain.join("")}
      <rect x="-20" y="${y + height - 5}" width="1960" height="5" fill="${bench.gap}" opacity="0.75"/>`;
  }).join("");
}

/** One long, slightly wavy line in the wood. */
function grainLine(next: Numbers, from: number, to: number, y: number, colour: string, opacity: number): string {
  const third = (to - from) / 3;
  const wave = () => (y + (next() - 0.5) * 26).toFixed(1);
  const end = (y + (next() - 0.5) * 14).toFixed(1);
  const width = (1.2 + next() * 2.6).toFixed(1);
  return `<path d="M${from} ${y.toFixed(1)} C${from + third} ${wave()} ${from + 2 * third} ${wave()} ${to} ${end}"
    fill="none" stroke="${colour}" stroke-width="${width}" opacity="${opacity}"/>`;
}

/** Grain that bends around a knot, as rings that open to both sides. */
function knot(x: number, y: number): string {
  const rings = [0, 1, 2, 3, 4].map((ring) => {
    const wide = 70 + ring * 62;
    const high = 22 + ring * 17;
    return `<ellipse cx="${x}" cy="${y}" rx="${wide}" ry="${high}" fill="none" stroke="${plank.grain}" stroke-width="${3.4 - ring * 0.45}" opacity="${0.75 - ring * 0.12}"/>`;
  });
  return `${rings.join("")}<ellipse cx="${x}" cy="${y}" rx="34" ry="12" fill="#b98a55"/><ellipse cx="${x - 4}" cy="${y - 1}" rx="17" ry="6" fill="#96683a"/>`;
}

function planedPlank(next: Numbers): string {
  const top = 330;
  const height = 470;
  const lines = Array.from({ length: 26 }, (_, at) => {
    return grainLine(next, -200, 2120, top + 14 + at * ((height - 28) / 25), plank.grain, 0.28 + next() * 0.3);
  });
  return `<g transform="rotate(-5 960 600)">
    <rect x="-200" y="${top + height - 6}" width="2320" height="62" fill="url(#below)"/>
    <rect x="-200" y="${top}" width="2320" height="${height}" fill="${plank.edge}"/>
    <rect x="-200" y="${top}" width="2320" height="${height - 18}" fill="url(#planed)"/>
    <g clip-path="url(#face)">${lines.join("")}${knot(470, 690)}${knot(1530, 455)}</g>
    <rect x="-200" y="${top}" width="2320" height="5" fill="#fbeccb" opacity="0.85"/>
  </g>`;
}

/** Soft by layers and not by a filter, which takes seconds to draw. */
const shadow = (length: number, half: number): string =>
  [14, 10, 6, 3]
    .map((grow) => {
      const across = 2 * (half + grow);
      return `<rect x="${-34 - grow}" y="${7 - half - grow}" width="${length + 68 + 2 * grow}" height="${across}" rx="${across / 2}" fill="#4d3416" opacity="0.09"/>`;
    })
    .join("");

/** One leg of the folding ruler: `length` along the x axis from the joint at 0, 0. */
function rulerLeg(length: number, first: number): string {
  const half = 34;
  const marks: string[] = [];
  for (let at = 0; at * 13 < length - 60; at++) {
    const x = 34 + at * 13;
    const long = at % 10 === 0 ? 40 : at % 5 === 0 ? 28 : 17;
    marks.push(
      `<rect x="${x}" y="${-half + 3}" width="${at % 10 === 0 ? 3 : 2}" height="${long}" fill="${ruler.mark}" opacity="0.86"/>`,
    );
    if (at % 10 === 0) {
      marks.push(drawnNumber(first + at / 10, x + 10, half - 29, 18, ruler.mark));
    }
  }
  return `${shadow(length, half)}
    <rect x="-34" y="${-half}" width="${length + 68}" height="${2 * half}" rx="30" fill="${ruler.edge}"/>
    <rect x="-34" y="${-half}" width="${length + 68}" height="${2 * half - 6}" rx="29" fill="${ruler.face}"/>
    ${marks.join("")}`;
}

const joint = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="21" fill="${ruler.jointEdge}"/><circle cx="${x}" cy="${y - 1}" r="18" fill="${ruler.joint}"/><circle cx="${x}" cy="${y - 1}" r="5" fill="${ruler.jointEdge}"/>`;

type Point = { x: number; y: number };

/** The ruler lies half open: each leg turns at a joint. */
function foldingRuler(): string {
  const corners: Point[] = [
    { x: 250, y: 905 },
    { x: 905, y: 300 },
    { x: 1075, y: 930 },
    { x: 1735, y: 505 },
  ];
  const legs = corners.slice(1).map((to, at) => {
    const from = corners[at] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const turn = (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
    return `<g transform="translate(${from.x} ${from.y}) rotate(${turn.toFixed(2)})">${rulerLeg(length, 1 + at * 6)}</g>`;
  });
  return (
    legs.join("") +
    corners
      .slice(1, -1)
      .map(({ x, y }) => joint(x, y))
      .join("")
  );
}

/** A curl that the plane left. */
const shaving = (x: number, y: number, size: number, turn: number): string =>
  `<g transform="translate(${x} ${y}) rotate(${turn}) scale(${size})" fill="none" stroke-linecap="round">
    <path d="M0 0 C30 -46 96 -40 98 6 C100 44 46 52 38 18 C32 -8 66 -18 74 6" stroke="#5d3f22" stroke-opacity="0.28" stroke-width="22" transform="translate(5 10)"/>
    <path d="M0 0 C30 -46 96 -40 98 6 C100 44 46 52 38 18 C32 -8 66 -18 74 6" stroke="#d9b57e" stroke-width="20"/>
    <path d="M0 0 C30 -46 96 -40 98 6 C100 44 46 52 38 18" stroke="#f6e3bd" stroke-width="11" transform="translate(-1 -3)"/>
  </g>`;

export function plankDrawing(): string {
  const next = numbers(7);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1200" viewBox="0 0 1920 1200">
  <defs>
    <linearGradient id="planed" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f5e2bd"/><stop offset="1" stop-color="${plank.face}"/></linearGradient>
    <radialGradient id="light" cx="0.3" cy="0.2" r="1"><stop offset="0" stop-color="#fff6e0" stop-opacity="0.42"/><stop offset="0.55" stop-color="#fff6e0" stop-opacity="0"/><stop offset="1" stop-color="#2e1c0b" stop-opacity="0.34"/></radialGradient>
    <clipPath id="face"><rect x="-200" y="330" width="2320" height="452"/></clipPath>
    <linearGradient id="below" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#3d2712" stop-opacity="0.5"/><stop offset="0.35" stop-color="#3d2712" stop-opacity="0.22"/><stop offset="1" stop-color="#3d2712" stop-opacity="0"/></linearGradient>
  </defs>
  ${benchBoards(next)}
  ${planedPlank(next)}
  ${shaving(1330, 1030, 1.25, -18)}${shaving(1560, 985, 0.8, 40)}${shaving(300, 190, 1, 12)}${shaving(1700, 140, 1.1, 190)}
  ${foldingRuler()}
  <rect width="1920" height="1200" fill="url(#light)"/>
</svg>`;
}
