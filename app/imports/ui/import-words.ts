// What an import is called in each of its states. Pure.
import type { TFunction } from "i18next";
import type { ImportKind, ImportState } from "#db/schema/imports.ts";
import type { State } from "~/components/StateWord.tsx";
import type { Facts } from "../import-desk.server.ts";

export const kindWord: Record<ImportKind, string> = {
  contacts: "imports:kind.contacts",
  media: "imports:kind.media",
  ambassadors: "imports:kind.ambassadors",
  stakeholders: "imports:kind.stakeholders",
};

/** Where the things stand that a kind of list is of. */
export const listPath: Record<ImportKind, string> = {
  contacts: "contacts",
  media: "contacts?role=journalist",
  ambassadors: "ambassadors",
  stakeholders: "stakeholders",
};

export const stateWord: Record<ImportState, string> = {
  uploaded: "imports:state.uploaded",
  reading: "imports:state.reading",
  read: "imports:state.read",
  applying: "imports:state.applying",
  applied: "imports:state.applied",
  undoing: "imports:state.undoing",
  undone: "imports:state.undone",
  failed: "imports:state.failed",
  cancelled: "imports:state.cancelled",
};

export const stateShape: Record<ImportState, State> = {
  uploaded: "wait",
  reading: "soon",
  read: "wait",
  applying: "soon",
  applied: "ok",
  undoing: "soon",
  undone: "none",
  failed: "late",
  cancelled: "none",
};

export const leadWord: Record<ImportState, string> = {
  uploaded: "imports:lead.uploaded",
  reading: "imports:lead.reading",
  read: "imports:lead.read",
  applying: "imports:lead.applying",
  applied: "imports:lead.applied",
  undoing: "imports:lead.undoing",
  undone: "imports:lead.undone",
  failed: "imports:lead.failed",
  cancelled: "imports:lead.cancelled",
};

export const isMoving = (state: ImportState): boolean => ["reading", "applying", "undoing"].includes(state);

/** What has been found out, in a sentence. */
export function titleOf(
  t: TFunction,
  { state, rows, added, changed }: Pick<Facts, "state" | "rows" | "added" | "changed">,
) {
  if (state === "uploaded") return t("imports:title.uploaded");
  if (state === "read") {
    return added + changed === 0
      ? t("imports:title.nothing", { count: rows })
      : t("imports:title.read", { count: added + changed });
  }
  if (state === "applied") return t("imports:title.applied", { count: added + changed });
  return t(titleWord[state]);
}

const titleWord: Record<Exclude<ImportState, "uploaded" | "read" | "applied">, string> = {
  reading: "imports:title.reading",
  applying: "imports:title.applying",
  undoing: "imports:title.undoing",
  undone: "imports:title.undone",
  failed: "imports:title.failed",
  cancelled: "imports:title.cancelled",
};
