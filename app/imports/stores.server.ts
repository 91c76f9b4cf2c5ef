// The kinds of lists, each as its own module finds and writes it.
import type { ImportKind } from "#db/schema/imports.ts";
import { ambassadorRows } from "~/ambassadors/import-rows.server.ts";
import { contactRows } from "~/contacts/import-rows.server.ts";
import type { RowStore } from "~/contacts/row-store.ts";
import { mediaRows } from "~/press/media-rows.server.ts";
import { stakeholderRows } from "~/stakeholders/import-rows.server.ts";

export const rowStores: Record<ImportKind, RowStore> = {
  contacts: contactRows,
  media: mediaRows,
  ambassadors: ambassadorRows,
  stakeholders: stakeholderRows,
};
