// What the form shows: the values as they were sent, or as they stand, and what was wrong with them. Pure.
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";

export type Shown = Rejection;

export const firstShown = (shown: Shown, name: string): string => firstTyped(shown.values, name);
export const isShown = (shown: Shown, name: string, value: string): boolean =>
  shown.values[name]?.includes(value) ?? false;

/** Whether there is anything in one of these fields, or anything wrong with it. */
export const isTouched = (shown: Shown, names: readonly string[]): boolean =>
  names.some((name) => firstShown(shown, name) !== "" || shown.problems.some((problem) => problem.field === name));

/** The language that a text is being written in, as `lang`. */
export const writtenIn = (shown: Shown): string => firstShown(shown, "locale") || "nb";
