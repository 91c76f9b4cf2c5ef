// The thread that writes to SQLite: does what it is told, one statement after the other. Started by sqlite-writer.server.ts.
import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { statementsOf } from "./sqlite-statements.mjs";

const connection = new Database(workerData.file, { fileMustExist: true });
for (const pragma of workerData.pragmas) connection.pragma(pragma);
const run = statementsOf(connection);

/** @param {{ sql: string, params: unknown[] }} told */
function answerTo({ sql, params }) {
  try {
    // A transaction that SQLite itself has rolled back is over.
    if (sql === "ROLLBACK" && !connection.inTransaction) return { rows: [] };
    return { rows: run(sql, params) };
  } catch (error) {
    return { failure: { message: error.message, code: error.code } };
  }
}

parentPort.on("message", (told) => {
  if (told !== "close") return parentPort.postMessage(answerTo(told));
  connection.close();
  parentPort.close();
});
