// The one connection that writes to SQLite, in a thread of its own: the disk takes its time to keep what is written, and
// nobody who asks for a page meanwhile waits for it.
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "../../app/platform/project-root.server.ts";

export type Writer = {
  /** Statements are run in the order in which they are given. */
  run(sql: string, params?: readonly unknown[]): Promise<unknown[][]>;
  close(): Promise<void>;
};

type Answer = { rows: unknown[][] } | { failure: { message: string; code?: string } };
type Asked = { resolve(rows: unknown[][]): void; reject(error: unknown): void };

const program = path.join(projectRoot, "db/dialect/sqlite-writer-thread.mjs");

/** Of a file that is there. */
export function openWriter(file: string, pragmas: readonly string[]): Writer {
  const thread = new Worker(program, { workerData: { file, pragmas }, execArgv: [] });
  const asked: Asked[] = [];
  // Only a statement under way keeps the process from ending.
  thread.unref();
  thread.on("message", (answer: Answer) => {
    const first = asked.shift();
    if (asked.length === 0) thread.unref();
    if ("rows" in answer) first?.resolve(answer.rows);
    else first?.reject(Object.assign(new Error(answer.failure.message), { code: answer.failure.code }));
  });
  return {
    run: (sql, params = []) =>
      new Promise((resolve, reject) => {
        thread.ref();
        asked.push({ resolve, reject });
        thread.postMessage({ sql, params });
      }),
    close: () =>
      new Promise((resolve) => {
        thread.ref();
        thread.once("exit", () => resolve());
        thread.postMessage("close");
      }),
  };
}
