// What happened, for those who run the installation. Never personal data: no addresses, no texts, no query strings.
import pino from "pino";
import { env } from "./env.server.ts";

export const log = pino({ level: env.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });

type Told = { type: string; message: string; at: string[]; cause?: Told };

/** drizzle writes the parameters of a query, which are people's data, into its messages: there, only the cause is told. */
function told(error: unknown, depth = 0): Told {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error", at: [] };
  const aboutQuery = error.message.startsWith("Failed query");
  const at = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: aboutQuery ? "a query failed" : error.message,
    at: at.slice(0, 12).map((line) => line.trim()),
    cause: error.cause && depth < 3 ? told(error.cause, depth + 1) : undefined,
  };
}

/** An error that nobody expected, under the id that the person sees. */
export function logError(id: string, error: unknown): void {
  log.error({ id, error: told(error) }, "unexpected");
}
