// Has files read by a thread of its own, which may run out of memory or time without taking the process with it.
import path from "node:path";
import { Worker } from "node:worker_threads";
import { projectRoot } from "~/platform/project-root.server.ts";
import { type FileFailure, FileProblem } from "./file-problem.ts";
import type { FileFacts } from "./list-file.server.ts";
import type { HandedRow, ThreadTask } from "./reading-thread.server.ts";

type Message = { facts: FileFacts } | { rows: HandedRow[] } | { done: true } | { failure: FileFailure };

const program = path.join(projectRoot, "app/imports/thread-start.server.mjs");
const mostMegabytes = 1_024;
const inspectMs = 20_000;

/** Messages in turn, until the thread has said its last. @throws FileProblem */
async function* messagesOf(
  task: ThreadTask,
  mostMs: number | null = null,
): AsyncGenerator<Exclude<Message, { failure: FileFailure }>> {
  const thread = new Worker(program, {
    workerData: task,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  const queue: Message[] = [];
  let ended: { error: unknown } | undefined;
  let wake: () => void = () => {};
  thread.on("message", (message: Message) => {
    queue.push(message);
    wake();
  });
  thread.on("error", (error) => {
    ended = { error: (error as { code?: string }).code === "ERR_WORKER_OUT_OF_MEMORY" ? tooMuch() : error };
    wake();
  });
  thread.on("exit", () => {
    ended ??= { error: undefined };
    wake();
  });
  const late =
    mostMs === null
      ? undefined
      : setTimeout(() => {
          ended = { error: tooMuch() };
          wake();
        }, mostMs);
  try {
    while (true) {
      const message = queue.shift();
      if (message && "failure" in message) throw new FileProblem(message.failure.key, message.failure.params);
      if (message) yield message;
      else if (ended?.error) throw ended.error;
      else if (ended) return;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearTimeout(late);
    await thread.terminate();
  }
}

const tooMuch = () => new FileProblem("imports:file.bomb");

/** What a file is. @throws FileProblem */
export async function inspectInThread(
  task: Omit<Extract<ThreadTask, { what: "inspect" }>, "what">,
): Promise<FileFacts> {
  for await (const message of messagesOf({ ...task, what: "inspect" }, inspectMs)) {
    if ("facts" in message) return message.facts;
  }
  throw new Error("the reading thread ended without an answer");
}

/** So many batches may wait to be taken. */
const ahead = 4;

/** The rows of a file in batches; the next is read while one is taken. @throws FileProblem */
export async function* rowsInThread(
  task: Omit<Extract<ThreadTask, { what: "rows" }>, "what" | "credit">,
): AsyncGenerator<HandedRow[]> {
  const credit = new SharedArrayBuffer(4);
  const room = new Int32Array(credit);
  Atomics.store(room, 0, ahead);
  for await (const message of messagesOf({ ...task, what: "rows", credit })) {
    if (!("rows" in message)) continue;
    yield message.rows;
    Atomics.add(room, 0, 1);
    Atomics.notify(room, 0);
  }
}
