// Another process of the product, for what only another process can do: hold a lock, migrate at the same time, die.
import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a piece of TypeScript-free ESM from the project's folder, able to import the project's TypeScript. */
export function runScript(script: string, env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** Resolves when the process has printed `text`; rejects if it ends first. */
export function printed(child: ChildProcess, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = "";
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(text)) resolve();
    };
    child.stdout?.on("data", take);
    child.stderr?.on("data", take);
    child.once("exit", (code) => reject(new Error(`it ended with ${code} before printing «${text}»:\n${output}`)));
  });
}

/** What the process printed, once it has ended well. */
export function finished(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = "";
    let problems = "";
    child.stdout?.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr?.on("data", (chunk: Buffer) => {
      problems += chunk.toString();
    });
    child.once("close", (code) =>
      code === 0 ? resolve(output.trim()) : reject(new Error(`ended with ${code}:\n${output}${problems}`)),
    );
  });
}
