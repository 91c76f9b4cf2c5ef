// Makes the large region out of the demo's: 20 members, a hundred times its contacts, updates, deliveries, activities and
// enquiries, and in proportion whom it analyses, what it is told and who does what. Rows are copied in the database
// itself; the copies are spread over the same days as the originals, over all members, and over the copied contacts.
import Database from "better-sqlite3";

const copies = 99;
const moreMembers = 14;
/** 24 stakeholders become 312; what it is told, 7 things, 2,100; 13 responsibilities 130. */
const stakeholderCopies = 12;
const feedbackCopies = 299;
const responsibilityCopies = 9;

const columnsOf = (connection: Database.Database, table: string): string[] =>
  (connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

export function enlarge(file: string): Record<string, number> {
  const connection = new Database(file);
  connection.pragma("journal_mode = WAL");
  connection.pragma("synchronous = OFF");
  connection.pragma("foreign_keys = OFF");
  connection.exec("CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY)");
  connection.exec(
    `WITH RECURSIVE up(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM up WHERE n < ${feedbackCopies}) INSERT INTO copy SELECT n FROM up`,
  );
  /** Copies every row; what is named in `changed` is another expression, of `t` and `copy.n`. */
  const multiply = (table: string, changed: Record<string, string>, where = "1 = 1", times = copies) => {
    const columns = columnsOf(connection, table);
    const values = columns.map((column) => changed[column] ?? `t."${column}"`);
    connection.exec(
      `INSERT INTO ${table} ("${columns.join('", "')}") SELECT ${values.join(", ")} FROM ${table} t, copy WHERE copy.n <= ${times} AND (${where})`,
    );
  };
  const again = (column: string) => `t.${column} || '-' || copy.n`;
  /** The same for what points at a copied row, and null where it points at nothing. */
  const own = (column: string) => `CASE WHEN t.${column} IS NULL THEN NULL ELSE ${again(column)} END`;
  /** The copy of a contact; whoever has an account is not copied. */
  const contact = (column: string) =>
    `CASE WHEN EXISTS (SELECT 1 FROM contacts c WHERE c.id = t.${column} AND c.user_id IS NULL) THEN ${again(column)} ELSE t.${column} END`;
  /** Another member in each copy. */
  const member = (column: string) =>
    `(SELECT other.id FROM seats one JOIN seats other ON other.seat = (one.seat + copy.n) % ${seats} WHERE one.id = t.${column})`;

  connection.exec("BEGIN");
  multiply(
    "members",
    { id: again("id"), name: again("name"), display_name: again("display_name") },
    "t.id = (SELECT min(id) FROM members)",
    moreMembers,
  );
  connection.exec("CREATE TEMP TABLE seats AS SELECT id, row_number() OVER (ORDER BY id) - 1 AS seat FROM members");
  const seats = Number(connection.prepare("SELECT count(*) FROM seats").pluck().get());
  multiply(
    "contacts",
    { id: again("id"), user_id: "NULL", email: "copy.n || '-' || t.email", email_key: "copy.n || '-' || t.email_key" },
    "t.user_id IS NULL",
  );
  multiply(
    "contact_roles",
    { id: again("id"), contact_id: again("contact_id"), member_id: member("member_id") },
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
  multiply("activities", { id: again("id"), member_id: member("member_id") });
  multiply("activity_members", {
    id: again("id"),
    activity_id: again("activity_id"),
    member_id: member("member_id"),
  });
  multiply("activity_contacts", {
    id: again("id"),
    activity_id: again("activity_id"),
    contact_id: contact("contact_id"),
  });
  const alone = "t.contact_id IN (SELECT id FROM contacts WHERE user_id IS NULL)";
  multiply(
    "stakeholders",
    { id: again("id"), contact_id: again("contact_id"), member_id: member("member_id") },
    alone,
    stakeholderCopies,
  );
  multiply(
    "stakeholder_assessments",
    { id: again("id"), stakeholder_id: again("stakeholder_id") },
    `t.stakeholder_id IN (SELECT t.id FROM stakeholders t WHERE ${alone})`,
    stakeholderCopies,
  );
  multiply("feedback", { id: again("id"), member_id: member("member_id") }, "1 = 1", feedbackCopies);
  multiply("press_enquiries", { id: again("id") });
  multiply("enquiry_successes", { id: again("id"), enquiry_id: again("enquiry_id") });
  multiply(
    "responsibilities",
    { id: again("id"), contact_id: contact("contact_id"), member_id: member("member_id") },
    "1 = 1",
    responsibilityCopies,
  );
  multiply(
    "responsibility_done",
    { id: again("id"), responsibility_id: again("responsibility_id") },
    "1 = 1",
    responsibilityCopies,
  );
  connection.exec("COMMIT");
  // As the server does by itself within an hour; it must not do so in the midst of what is measured.
  connection.exec("ANALYZE");
  connection.pragma("wal_checkpoint(TRUNCATE)");
  const counted = [
    "members",
    "contacts",
    "updates",
    "deliveries",
    "activities",
    "stakeholders",
    "feedback",
    "responsibilities",
  ].map((table): [string, number] => [
    table,
    Number(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()),
  ]);
  connection.close();
  return Object.fromEntries(counted);
}
