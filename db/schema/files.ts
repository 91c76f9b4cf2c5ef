import { blob, id, index, instant, int, table, text, uniqueIndex } from "../columns.ts";
import { regions } from "./regions.ts";

/** An uploaded picture. What was uploaded is never kept as it came: it is re-encoded to these renditions. */
export const files = table(
  "files",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** Of the print rendition. */
    sha256: text().notNull(),
    name: text().notNull(),
    width: int().notNull(),
    height: int().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index("files_region").on(t.regionId)],
);

/** `print` full size JPEG, `web` 1440 px wide, `thumb` 320 px wide. */
export type RenditionName = "print" | "web" | "thumb";

export const fileRenditions = table(
  "file_renditions",
  {
    id: id(),
    fileId: text()
      .notNull()
      .references(() => files.id, { onDelete: "cascade" }),
    name: text().$type<RenditionName>().notNull(),
    mime: text().notNull(),
    width: int().notNull(),
    height: int().notNull(),
    byteLength: int().notNull(),
    bytes: blob().notNull(),
  },
  (t) => [uniqueIndex("file_renditions_unique").on(t.fileId, t.name)],
);
