// What the page that imports is sent: a file or pasted text, which columns hold what, and the go-ahead.
import { z } from "zod";
import { textAt, textsAt } from "~/contacts/typed-fields.ts";
import { readTable, textOf } from "./csv.server.ts";
import { guessMapping, type Mapping, readMapping, type Table } from "./table.ts";

export const importIntent = z.enum(["read", "remap", "import", "undo"], "ambassadors:form.stale");

export const readImportId = (form: FormData): string =>
  z.uuid("ambassadors:form.stale").parse(textAt(form, "importId"));

export type ReadList = { text: string; table: Table; mapping: Mapping };

/** An upload wins over what is pasted. @throws Refusal */
export async function readList(form: FormData): Promise<ReadList> {
  const upload = form.get("file");
  const isUpload = upload instanceof File && upload.size > 0;
  const text = isUpload ? textOf(new Uint8Array(await upload.arrayBuffer())) : textAt(form, "text");
  const table = readTable(text);
  const chosen = textsAt(form, "column");
  const mapping = !isUpload && chosen.length > 0 ? readMapping(chosen, table.head.length) : guessMapping(table.head);
  return { text, table, mapping };
}
