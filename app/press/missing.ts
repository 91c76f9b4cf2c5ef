// What must be written before anyone is asked, as something to show. Pure.
import { Refusal } from "~/platform/refusal.ts";
import type { Problem } from "~/platform/rejection.ts";
import { demandComplete } from "./parties.ts";
import type { ReleaseText } from "./release-text.ts";

export function whatIsMissing(text: ReleaseText): Problem | null {
  try {
    demandComplete(text);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, field: error.options.field, params: error.options.params };
  }
}
