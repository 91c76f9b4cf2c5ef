// Where a page meets what a person can do wrong, what is not there and what is not allowed: one place for all pages.
import { randomUUID } from "node:crypto";
import { data } from "@remix-run/node";
import { ZodError } from "zod";
import { logError } from "./log.server.ts";
import { Forbidden, NotFound, Refusal } from "./refusal.ts";
import { type Problem, problemOf, type Rejection } from "./rejection.ts";
import { typedFrom } from "./typed.ts";

/**
 * NotFound and Forbidden as responses; what nobody expected is logged under an id that the person sees. Loaders and
 * actions wrap their whole work in it.
 */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw answerTo(error);
  }
}

/** What to throw on, so that Remix answers with it. */
function answerTo(error: unknown): unknown {
  if (error instanceof NotFound) return data({ kind: "notFound" as const }, { status: 404 });
  if (error instanceof Forbidden) return data({ kind: "forbidden" as const }, { status: 403 });
  // Redirects, answers that a page has made itself, and what `attempt` will put into words.
  if (!(error instanceof Error) || problemsOf(error)) return error;
  const id = randomUUID().slice(0, 8);
  logError(id, error);
  return data({ kind: "unexpected" as const, id }, { status: 500 });
}

/** What a person did wrong, or nothing where it was something else. */
function problemsOf(error: unknown): Problem[] | undefined {
  if (error instanceof Refusal) return [problemOf(error)];
  if (error instanceof ZodError) {
    return error.issues.map((issue) => ({ code: issue.message, field: issue.path.join(".") }));
  }
  return undefined;
}

/**
 * Runs what a form asks for. A refusal or a shape that does not fit comes back as 422 with the problems, each beside
 * its field, and everything that was typed.
 */
export async function attempt<T>(form: FormData, work: () => Promise<T>) {
  try {
    return await work();
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems) throw answerTo(error);
    return data<Rejection>({ problems, values: typedFrom(form) }, { status: 422 });
  }
}
