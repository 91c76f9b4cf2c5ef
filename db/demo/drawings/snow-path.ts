// A trodden path with marker poles on a snowy shoulder high above a fjord. Pure: an SVG of 1920 × 1200.
import { type Numbers, numbers } from "./numbers.ts";

/** A ridge from edge to edge, down to `floor`; `rough` is how far its points stray. */
function ridge(next: Numbers, heights: readonly number[], rough: number, floor: number): string {
  const step = 1960 / ((heights.length - 1) * 4);
  const points: string[] = [];
  heights.slice(0, -1).forEach((height, at) => {
    const after = heights[at + 1] ?? height;
    for (let part = 0; part < 4; part++) {
      const y = height + ((after - height) * part) / 4 + (next() - 0.5) * rough;
      points.push(`${(-20 + (at * 4 + part) * step).toFixed(0)} ${y.toFixed(0)}`);
    }
  });
  return `M-20 ${floor} L${points.join(" L")} L1940 ${heights.at(-1)} L1940 ${floor} Z`;
}

/** A mountain side: its lit face, and the shaded folds that run down from the crest. */
function mountains(
  next: Numbers,
  heights: readonly number[],
  rough: number,
  floor: number,
  lit: string,
  shade: string,
): string {
  const folds = heights.slice(1, -1).map((height, at) => {
    const x = ((at + 1) * 1960) / (heights.length - 1) - 20;
    const fall = (floor - height) * (0.5 + next() * 0.3);
    const lean = fall * (0.45 + next() * 0.3);
    const path = `M${x.toFixed(0)} ${(height + rough * 0.45).toFixed(0)} l${(lean * 0.5).toFixed(0)} ${(fall * 0.34).toFixed(0)} l${(lean * 0.5).toFixed(0)} ${(fall * 0.66).toFixed(0)} l${(-lean * 0.38).toFixed(0)} ${(-fall * 0.3).toFixed(0)} l${(-lean * 0.12).toFixed(0)} ${(fall * 0.16).toFixed(0)} Z`;
    return `<path d="${path}" fill="${shade}" opacity="0.45"/>`;
  });
  return `<path d="${ridge(next, heights, rough, floor)}" fill="${lit}"/>${folds.join("")}`;
}

/** Light that lies on the water as short level strokes, denser towards the far shore. */
function glitter(next: Numbers): string {
  return Array.from({ length: 46 }, () => {
    const depth = next();
    const y = 640 + depth * depth * 190;
    const long = 40 + next() * 180;
    const x = 520 + next() * 1150;
    return `<rect x="${x.toFixed(0)}" y="${y.toFixed(0)}" width="${long.toFixed(0)}" height="${(1.5 + depth * 2).toFixed(1)}" rx="1" fill="#fdf3e2" opacity="${(0.16 + next() * 0.3).toFixed(2)}"/>`;
  }).join("");
}

/** Small firs in a row along the far edge of the shoulder. */
function firs(next: Numbers): string {
  return Array.from({ length: 17 }, (_, at) => {
    const x = 1270 + at * 41 + next() * 22;
    const foot = 872 - (x - 1270) * 0.2 + next() * 14;
    const high = 62 + next() * 58;
    const half = high * 0.21;
    const tier = (top: number, wide: number) =>
      `<path d="M${x.toFixed(0)} ${(foot - high * top).toFixed(0)} l${(half * wide).toFixed(0)} ${(high * 0.4).toFixed(0)} h${(-2 * half * wide).toFixed(0)} Z"/>`;
    return `<g fill="#2f4a52">${tier(1, 0.6)}${tier(0.75, 0.85)}${tier(0.48, 1.1)}</g><path d="M${x.toFixed(0)} ${(foot - high).toFixed(0)} l${(-half * 0.6).toFixed(0)} ${(high * 0.4).toFixed(0)} l${(half * 0.45).toFixed(0)} ${(-high * 0.08).toFixed(0)} Z" fill="#eef3f4" opacity="0.85"/>`;
  }).join("");
}

/** A marker pole, `high` above its foot, with a red top and its shadow on the snow. */
const pole = (x: number, foot: number, high: number): string => {
  const wide = high * 0.055;
  return `<path d="M${x} ${foot} l${high * 0.62} ${high * 0.2} l${wide} ${-wide * 0.2} L${x + wide} ${foot} Z" fill="#8fa8bd" opacity="0.55"/>
    <ellipse cx="${x + wide / 2}" cy="${foot}" rx="${wide * 1.7}" ry="${wide * 0.6}" fill="#b9cad8"/>
    <rect x="${x}" y="${foot - high}" width="${wide}" height="${high}" rx="${wide * 0.3}" fill="#6b4a33"/>
    <rect x="${x}" y="${foot - high}" width="${wide}" height="${high * 0.24}" rx="${wide * 0.3}" fill="#b5362a"/>`;
};

/** Footprints along the path, smaller the farther up. */
function footprints(): string {
  const steps: string[] = [];
  for (let at = 0; at < 26; at++) {
    const near = (1 - at / 26) ** 1.7;
    const y = 872 + near * 320;
    const x = 742 + Math.sin(near * 2.7) * 195 - near * 105 + (at % 2 ? 1 : -1) * (5 + near * 25);
    steps.push(
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${(3 + near * 13).toFixed(1)}" ry="${(1.6 + near * 9).toFixed(1)}" fill="#8ea7bc" opacity="0.6"/>`,
    );
  }
  return steps.join("");
}

const path = `M716 868 C742 868 764 868 772 872 C846 930 958 985 946 1052 C934 1112 800 1160 760 1220 L470 1220
  C540 1140 742 1100 756 1046 C768 990 700 922 716 868 Z`;

export function snowPathDrawing(): string {
  const next = numbers(21);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1920" height="1200" viewBox="0 0 1920 1200">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#9db8cf"/><stop offset="0.6" stop-color="#d6dde0"/><stop offset="1" stop-color="#f5e2cb"/></linearGradient>
    <linearGradient id="water" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#a9bfcb"/><stop offset="0.4" stop-color="#6d90a6"/><stop offset="1" stop-color="#3f6a85"/></linearGradient>
    <linearGradient id="snow" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fbfaf5"/><stop offset="0.55" stop-color="#e8eef2"/><stop offset="1" stop-color="#c6d5e1"/></linearGradient>
    <linearGradient id="trodden" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#d3dee7"/><stop offset="1" stop-color="#bccddb"/></linearGradient>
    <linearGradient id="hollow" x1="0" y1="0" x2="1" y2="0.6"><stop offset="0" stop-color="#a9c0d3" stop-opacity="0.55"/><stop offset="0.6" stop-color="#a9c0d3" stop-opacity="0.12"/><stop offset="1" stop-color="#a9c0d3" stop-opacity="0"/></linearGradient>
    <radialGradient id="sun" cx="0.66" cy="0.4" r="0.5"><stop offset="0" stop-color="#fff4dd" stop-opacity="0.95"/><stop offset="0.35" stop-color="#fde6c4" stop-opacity="0.5"/><stop offset="1" stop-color="#fde6c4" stop-opacity="0"/></radialGradient>
    <linearGradient id="haze" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#f3ebe0" stop-opacity="0"/><stop offset="1" stop-color="#f3ebe0" stop-opacity="0.75"/></linearGradient>
  </defs>
  <rect width="1920" height="1200" fill="url(#sky)"/>
  <rect width="1920" height="900" fill="url(#sun)"/>
  ${mountains(next, [420, 330, 395, 300, 372, 440, 470, 448, 405, 350, 392, 330, 400], 30, 640, "#c5d2dc", "#a9bccb")}
  <rect y="420" width="1920" height="220" fill="url(#haze)"/>
  ${mountains(next, [300, 380, 352, 455, 540, 600, 634], 44, 650, "#e9eef1", "#93acc0")}
  ${mountains(next, [648, 640, 632, 618, 560, 515, 430, 455, 360, 330], 40, 650, "#dbe4ea", "#8aa5ba")}
  <rect y="640" width="1920" height="420" fill="url(#water)"/>
  <path d="M-20 640 L640 640 L470 672 L250 706 L-20 742 Z" fill="#dfe8ed" opacity="0.3"/>
  <path d="M1940 640 L1180 640 L1400 668 L1640 700 L1940 736 Z" fill="#dfe8ed" opacity="0.24"/>
  ${glitter(next)}
  ${firs(next)}
  <path d="M-20 830 C200 800 420 842 640 862 C860 880 1080 910 1330 872 C1560 838 1760 772 1940 748 L1940 1220 L-20 1220 Z" fill="url(#snow)"/>
  <path d="M-20 830 C200 800 420 842 640 862 C860 880 1080 910 1330 872 C1560 838 1760 772 1940 748" fill="none" stroke="#fffdf6" stroke-width="5" opacity="0.9"/>
  <path d="M1940 880 C1700 884 1460 936 1330 1010 C1230 1068 1180 1140 1170 1220 L1940 1220 Z" fill="url(#hollow)"/>
  <path d="${path}" fill="url(#trodden)"/>
  ${footprints()}
  ${pole(640, 876, 74)}${pole(806, 892, 92)}${pole(648, 962, 132)}${pole(1010, 1010, 176)}${pole(560, 1104, 246)}
</svg>`;
}
