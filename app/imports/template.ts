// A list of one kind to fill in: its headings, and a row that shows what is meant. Pure.
import type { TFunction } from "i18next";
import type { ImportKind } from "#db/schema/imports.ts";
import { rowKinds } from "./row-kinds.ts";

const ofMembers = new Set(["memberId", "covers"]);

/** A role may be of another municipality than the one that the row is of. */
const rolesExample = (t: TFunction, member: string): string => {
  const role = t("contacts:role.councillor");
  return [t("contacts:role.board"), member && t("contacts:tag.in", { role, member })].filter(Boolean).join(", ");
};

/** @param members municipalities of the region, as examples */
export function templateRows(t: TFunction, kind: ImportKind, members: readonly string[]): string[][] {
  const [member = "", other = member] = members;
  const { fields } = rowKinds[kind];
  const shown = fields.filter(({ name }) => name !== "firstName" && name !== "lastName");
  return [
    shown.map(({ word }) => t(word)),
    shown.map(({ name, example = "" }) =>
      ofMembers.has(name) ? member : name === "tags" ? rolesExample(t, other) : example,
    ),
  ];
}
