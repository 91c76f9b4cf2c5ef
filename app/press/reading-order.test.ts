import { describe, expect, it } from "vitest";
import { type Piece, readingOrder } from "./reading-order.ts";

const quote = (key: string) => ({ key, speakerId: "s", name: "N", title: "", text: "…" });
const letters = (pieces: Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === "quote" ? piece.quote.key : piece.kind === "benefit" ? "b" : piece.text))
    .join(" ");

describe("readingOrder", () => {
  it.each([
    { body: ["p1", "p2", "p3"], quotes: ["q1", "q2"], benefit: "", reads: "p1 q1 p2 q2 p3" },
    { body: ["p1", "p2", "p3"], quotes: ["q1"], benefit: "", reads: "p1 p2 q1 p3" },
    { body: ["p1"], quotes: ["q1", "q2"], benefit: "", reads: "p1 q1 q2" },
    { body: [], quotes: ["q1"], benefit: "", reads: "q1" },
    { body: ["p1", "p2"], quotes: [], benefit: "", reads: "p1 p2" },
    { body: ["p1", "p2"], quotes: ["q1"], benefit: "x", reads: "b p1 q1 p2" },
  ])("$reads", ({ body, quotes, benefit, reads }) => {
    expect(letters(readingOrder({ body, quotes: quotes.map(quote), benefit }))).toBe(reads);
  });
});
