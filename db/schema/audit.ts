import { id, index, instant, json, table, text } from "../columns.ts";
import { regions } from "./regions.ts";

/** Who did what to what, written by every command in its own transaction. Never mail addresses or texts. */
export const auditEntries = table(
  "audit_entries",
  {
    id: id(),
    regionId: text()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    at: instant().notNull(),
    actorKind: text().notNull(),
    actorId: text().notNull(),
    act: text().notNull(),
    subjectType: text().notNull(),
    subjectId: text().notNull(),
    detail: json<Record<string, string | number | boolean | null>>(),
  },
  (t) => [index("audit_region_at").on(t.regionId, t.at), index("audit_subject").on(t.subjectType, t.subjectId)],
);
