// The kinds of lists, each as its own module reads it. Pure.
import type { ImportKind } from "#db/schema/imports.ts";
import { ambassadorKind } from "~/ambassadors/import-kind.ts";
import { contactKind } from "~/contacts/import-kind.ts";
import type { RowKind } from "~/platform/row-import.ts";
import { mediaKind } from "~/press/media-kind.ts";
import { stakeholderKind } from "~/stakeholders/import-kind.ts";

export const rowKinds: Record<ImportKind, RowKind> = {
  contacts: contactKind,
  media: mediaKind,
  ambassadors: ambassadorKind,
  stakeholders: stakeholderKind,
};

export const kindNames = ["contacts", "media", "ambassadors", "stakeholders"] as const satisfies readonly ImportKind[];

export const isKind = (text: string): text is ImportKind => (kindNames as readonly string[]).includes(text);
