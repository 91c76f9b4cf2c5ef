// The way through the grid as a drawing: a square with interest to the right and influence upwards. Pure.
import type { Moment } from "./assessing.ts";

/** Side of the drawing and room around it, in its own units. */
export const side = 240;
const margin = 24;

/** 0–3 to where it is drawn. */
const along = (value: number): number => margin + (value / 3) * (side - 2 * margin);
const round = (value: number): number => Math.round(value * 10) / 10;

export const placeAt = ({ interest, influence }: Pick<Moment, "interest" | "influence">) => ({
  x: round(along(interest)),
  y: round(side - along(influence)),
});

/** A line through all moments, in their order. */
export const pathThrough = (moments: readonly Moment[]): string =>
  moments
    .map((moment, at) => {
      const { x, y } = placeAt(moment);
      return `${at === 0 ? "M" : "L"}${x} ${y}`;
    })
    .join(" ");

/** Where high begins: between the step below it and itself. */
export const borderAt = (highFrom: number): { x: number; y: number } =>
  placeAt({ interest: highFrom - 0.5, influence: highFrom - 0.5 });
