// A list of one kind to fill in: its headings, and a row that shows what is meant. Pure.
import type { TFunction } from "i18next";
import type { ImportKind } from "#db/schema/imports.ts";
import { rowKinds } from "./row-kinds.ts";

const ofMembers = new Set(["memberId", "covers"]);

/** @param member a municipality of the region, as an example of one */
export function templateRows(t: TFunction, kind: ImportKind, member: string): string[][] {
  const { fields } = rowKinds[kind];
  const shown = fields.filter(({ name }) => name !== "firstName" && name !== "lastName");
  return [
    shown.map(({ word }) => t(word)),
    shown.map(({ name, example = "" }) => (ofMembers.has(name) ? member : example)),
  ];
}
