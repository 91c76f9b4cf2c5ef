// What must be written before anyone is asked. Pure.
import { Refusal } from "~/platform/refusal.ts";
import { type Problem, problemOf } from "~/platform/rejection.ts";
import { allQuotes, type ReleaseText } from "./release-text.ts";

/** @throws Refusal with the field that is missing */
export function demandComplete(text: ReleaseText): void {
  if (text.title.trim() === "") throw new Refusal("press:refusal.titleMissing", { field: "title" });
  if (text.lead.trim() === "") throw new Refusal("press:refusal.leadMissing", { field: "lead" });
  for (const quote of allQuotes(text)) {
    if (quote.text.trim() === "") {
      throw new Refusal("press:refusal.quoteEmpty", { field: `quote.${quote.key}`, params: { person: quote.name } });
    }
  }
  if (!text.contact.name.trim() || !(text.contact.phone.trim() || text.contact.email.trim())) {
    throw new Refusal("press:refusal.contactMissing", { field: "contact" });
  }
}

/** The same, as something to show; null where nothing is missing. */
export function whatIsMissing(text: ReleaseText): Problem | null {
  try {
    demandComplete(text);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return problemOf(error);
  }
}
