import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync(new URL("./accent.css", import.meta.url), "utf8");
const colour = (name: string): string => {
  const found = new RegExp(`--ds-color-accent-${name}: (#[0-9a-f]{6});`).exec(css)?.[1];
  if (!found) throw new Error(`no ${name} in accent.css`);
  return found;
};

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const paper = "#fbfaf7";

it.each([
  ["base-default", paper, 4.5],
  ["text-subtle", paper, 4.5],
  ["text-default", paper, 7],
  ["text-subtle", colour("surface-active"), 4.5],
  ["base-contrast-default", colour("base-default"), 4.5],
  ["base-contrast-default", colour("base-hover"), 4.5],
  ["base-contrast-subtle", colour("base-default"), 4.5],
  ["border-default", paper, 3],
  ["border-strong", paper, 4.5],
])("%s reaches its contrast on %s", (name, against, least) => {
  expect(contrast(colour(name), against)).toBeGreaterThanOrEqual(least);
});
