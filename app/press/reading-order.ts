// The order in which a release is read: the same at the desk, in the mail and in the press room. Pure.
import type { ResolvedText } from "./local-version.ts";
import type { Quote } from "./release-text.ts";

export type Piece =
  | { kind: "benefit"; text: string }
  | { kind: "paragraph"; text: string; at: number }
  | { kind: "quote"; quote: Quote };

/**
 * What it means to the member comes first; the quotes are spread evenly between the paragraphs, none before the first:
 * with n paragraphs and k quotes, quote j stands after paragraph ⌈j·n/(k+1)⌉.
 */
export function readingOrder({ benefit, body, quotes }: Pick<ResolvedText, "benefit" | "body" | "quotes">): Piece[] {
  const pieces: Piece[] = benefit === "" ? [] : [{ kind: "benefit", text: benefit }];
  const place = (nth: number): number => Math.ceil(((nth + 1) * body.length) / (quotes.length + 1));
  const placed = quotes.map((quote, nth) => ({ quote, after: place(nth) }));
  const quotesAfter = (paragraphs: number): Piece[] =>
    placed.filter(({ after }) => after === paragraphs).map(({ quote }) => ({ kind: "quote", quote }));
  if (body.length === 0) return [...pieces, ...quotesAfter(0)];
  return [...pieces, ...body.flatMap((text, at): Piece[] => [{ kind: "paragraph", text, at }, ...quotesAfter(at + 1)])];
}
