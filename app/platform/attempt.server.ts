// Where a page meets what a person can do wrong, what is not there and what is not allowed: one place for all pages.
import { data } from "@remix-run/node";
import { ZodError } from "zod";
import type { Problem, Rejection } from "./rejection.ts";
import { Forbidden, NotFound, Refusal } from "./refusal.ts";

/** NotFound and Forbidden as responses; everything else goes on. Loaders and actions wrap their whole work in it. */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof NotFound) throw data({ kind: "notFound" as const }, { status: 404 });
    if (error instanceof Forbidden) throw data({ kind: "forbidden" as const }, { status: 403 });
    throw error;
  }
}

const typed = (form: FormData): Rejection["values"] => {
  const values: Rejection["values"] = {};
  for (const key of new Set(form.keys())) {
    values[key] = form.getAll(key).filter((value): value is string => typeof value === "string");
  }
  return values;
};

/**
 * Runs what a form asks for. A refusal or a shape that does not fit comes back as 422 with the problems, each beside
 * its field, and everything that was typed.
 */
export async function attempt<T>(form: FormData, work: () => Promise<T>) {
  try {
    return await answering(work);
  } catch (error) {
    let problems: Problem[];
    if (error instanceof Refusal) {
      problems = [{ code: error.code, field: error.options.field, params: error.options.params }];
    } else if (error instanceof ZodError) {
      problems = error.issues.map((issue) => ({ code: issue.message, field: issue.path.join(".") }));
    } else {
      throw error;
    }
    return data<Rejection>({ problems, values: typed(form) }, { status: 422 });
  }
}
