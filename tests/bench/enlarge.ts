// Makes the large region out of the demo's: 20 members, and a hundred times its contacts, updates, deliveries and
// activities. Rows are copied in the database itself; the copies are spread over the same days as the originals.
import Database from "better-sqlite3";

const copies = 99;
const moreMembers = 14;

const columnsOf = (connection: Database.Database, table: string): string[] =>
  (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

export function enlarge(file: string): Record<string, number> {
  const connection = new Database(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = OFF");
  connection.pragma("foreign_keys = OFF");
  connection.exec("CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY)");
  connection.exec(
    `WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < ${copies}) INSERT INTO copy SELECT n FROM up`,
  );
  /** Copies every row; what is named in `changed` is another expression, of `t` and `copy.n`. */
  const multiply = (table: string, changed: Record<string, string>, where = "1 = 1") => {
    const columns = columnsOf(connection, table);
    const values = columns.map((column) => changed[column] ?? `t.${column}`);
    connection.exec(
      `INSERT INTO ${table} (${columns.join(", ")}) SELECT ${values.join(", ")} FROM ${table} t, copy WHERE ${where}`,
    );
  };
  const again = (column: string) => `t.${column} || '-' || copy.n`;
  /** The same for what points at a copied row, and null where it points at nothing. */
  const own = (column: string) => `CASE WHEN t.${column} IS NULL THEN NULL ELSE ${again(column)} END`;

  connection.exec("BEGIN");
  multiply(
    "members",
    { id: again("id"), name: again("name"), display_name: again("display_name") },
    `copy.n <= ${moreMembers} AND t.id = (SELECT min(id) FROM members)`,
  );
  multiply(
    "contacts",
    { id: again("id"), user_id: "NULL", email: "copy.n || '-' || t.email", email_key: "copy.n || '-' || t.email_key" },
    "t.user_id IS NULL",
  );
  multiply(
    "contact_roles",
    { id: again("id"), contact_id: again("contact_id") },
    "t.role NOT IN ('memberContact', 'journalist', 'ambassador') AND t.contact_id IN (SELECT id FROM contacts WHERE user_id IS NULL)",
  );
  const toPeople = "t.cause_kind = 'update' OR t.cause_kind IS NULL";
  multiply("updates", { id: again("id"), cause_id: own("cause_id") }, toPeople);
  multiply(
    "update_successes",
    { id: again("id"), update_id: again("update_id") },
    `t.update_id IN (SELECT id FROM updates t WHERE ${toPeople})`,
  );
  multiply("update_tasks", { id: again("id"), update_id: again("update_id") });
  multiply("deliveries", {
    id: again("id"),
    cause_id: again("cause_id"),
    recipient_key: "copy.n || '-' || t.recipient_key",
    contact_id: own("contact_id"),
  });
  multiply("activities", { id: again("id") });
  multiply("activity_members", { id: again("id"), activity_id: again("activity_id") });
  multiply("activity_contacts", { id: again("id"), activity_id: again("activity_id") });
  connection.exec("COMMIT");
  connection.exec("ANALYZE");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  const counted = ["members", "contacts", "updates", "deliveries", "activities"].map((table): [string, number] => [
    table,
    Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  ]);
  connection.close();
  return Object.fromEntries(counted);
}
