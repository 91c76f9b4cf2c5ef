// Statements of a connection to SQLite, each prepared once. Plain JavaScript, because the thread that writes reads it too.

const mostKept = 500;

/**
 * @param {import("better-sqlite3").Database} connection
 * @returns {(sql: string, params: readonly unknown[]) => unknown[][]} runs one and answers with its rows
 */
export function statementsOf(connection) {
  /** @type {Map<string, import("better-sqlite3").Statement>} */
  const kept = new Map();
  return (sql, params) => {
    let statement = kept.get(sql);
    if (!statement) {
      if (kept.size >= mostKept) kept.clear();
      statement = connection.prepare(sql);
      kept.set(sql, statement);
    }
    if (statement.reader) return statement.raw(true).all(...params);
    statement.run(...params);
    return [];
  };
}
