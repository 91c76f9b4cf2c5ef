// The same pages of the demo region and of the large one, asked in turn, so that whatever else the machine does falls on
// both.

import type { TestServer } from "../support/server.ts";
import { signInCookie } from "./sign-in.ts";

/** `before`: what somebody does before each time it is asked for; that itself is not measured. */
export type MeasuredPage = { path: string; before?: (asked: Asked) => Promise<void> };
export type PageFigures = { page: string; small: Figures; large: Figures; ratio: number };
export type Figures = { perSecond: number; p50: number; p95: number };

const warmUps = 10;

export const figuresOf = (times: readonly number[]): Figures => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { perSecond: (1000 * times.length) / times.reduce((sum, time) => sum + time, 0), p50: at(0.5), p95: at(0.95) };
};

type Asked = { url: string; cookie: string };

async function timed({ url, cookie }: Asked, { path, before }: MeasuredPage): Promise<number> {
  await before?.({ url, cookie });
  const since = performance.now();
  const answer = await fetch(url + path, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${url}${path}: ${answer.status}`);
  return performance.now() - since;
}

export async function measurePages(
  small: TestServer,
  large: TestServer,
  pages: Record<string, MeasuredPage>,
  rounds: number,
): Promise<PageFigures[]> {
  const asked = {
    small: { url: small.url, cookie: await signInCookie(small) },
    large: { url: large.url, cookie: await signInCookie(large) },
  };
  const figures: PageFigures[] = [];
  for (const [page, measured] of Object.entries(pages)) {
    const times = { small: [] as number[], large: [] as number[] };
    for (let round = -warmUps; round < rounds; round++) {
      const one = await timed(asked.small, measured);
      const other = await timed(asked.large, measured);
      if (round < 0) continue;
      times.small.push(one);
      times.large.push(other);
    }
    const [a, b] = [figuresOf(times.small), figuresOf(times.large)];
    figures.push({ page, small: a, large: b, ratio: b.p95 / a.p95 });
  }
  return figures;
}
