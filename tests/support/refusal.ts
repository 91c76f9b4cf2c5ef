import { Refusal } from "~/platform/refusal.ts";

/** The word key that a piece of work is refused with; fails where it is not. */
export async function codeOfRefusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("it was not refused");
  return error.code;
}
