// What one press of a button means for each party that a person answers for. Pure.

import { plainText } from "~/platform/plain-text.ts";
import { Refusal } from "~/platform/refusal.ts";
import type { Block, Concern } from "./blocks.ts";
import { partyHash } from "./canonical.ts";
import { type TypedAnswer, wordsField } from "./form.ts";
import { ownQuotes } from "./own-quotes.ts";
import { quoteOf, withWords } from "./quote-line.ts";
import type { PartyState } from "./standing.ts";

/** A quote that the person puts in other words, and the hash of their party's text before that. */
export type QuoteRewrite = { quoteKey: string; text: string; seenHash: string };

export type AnswerPlan = {
  rewrites: QuoteRewrite[];
  decision: "approved" | "changesRequested";
  comment: string;
  /** Every party, and the hash of what it answers to: after the rewriting. */
  seen: { concern: Concern; hash: string }[];
};

/** The key that the quote has with whoever owns the text. */
const quoteKey = (block: Block): string => block.key.replace(/^quote\./, "");

/**
 * Whether this is the same press of a button once more: the person's words stand as typed, and all that the person
 * answers for is approved as it stands. The first press rewrote the text, so the second one was shown another.
 */
export function isAnsweredSo(
  blocks: readonly Block[],
  own: readonly { concern: Concern; state: PartyState; comment: string }[],
  answer: TypedAnswer,
): boolean {
  const concerns = own.map(({ concern }) => concern);
  return (
    answer.intent !== "requestChange" &&
    own.every(({ state, comment }) => state === "approved" && comment === answer.comment) &&
    ownQuotes(blocks, concerns).every(({ key, text }) => answer.words[key] === plainText(quoteOf(text).text).trim())
  );
}

/**
 * @param blocks what the person reads, as it is now
 * @throws Refusal where the text is another than the one shown, or the button does not fit what was typed
 */
export function answerPlan(blocks: readonly Block[], concerns: readonly Concern[], answer: TypedAnswer): AnswerPlan {
  if (concerns.some((concern) => answer.seen[concern] !== partyHash(blocks, concern))) {
    throw new Refusal("approvals:refusal.changedMeanwhile");
  }
  const rewrites: QuoteRewrite[] = [];
  let text = [...blocks];
  let comment = answer.comment;
  for (const block of ownQuotes(blocks, concerns)) {
    const words = answer.words[block.key] ?? "";
    if (words === plainText(quoteOf(block.text).text).trim()) continue;
    const field = wordsField(block.key);
    if (answer.intent === "requestChange") {
      // Somebody began to rewrite and asked for a change instead: what they wrote is part of what they ask for.
      if (words !== "") comment += `\n\n«${words}»`;
      continue;
    }
    if (answer.intent === "approve") throw new Refusal("approvals:refusal.quoteTouched", { field });
    if (words === "") throw new Refusal("approvals:refusal.quoteMissing", { field });
    const speaker: Concern = `person:${block.speakerId}`;
    rewrites.push({ quoteKey: quoteKey(block), text: words, seenHash: partyHash(text, speaker) });
    text = text.map((each) => (each.key === block.key ? { ...each, text: withWords(each.text, words) } : each));
  }
  const decision = answer.intent === "requestChange" ? "changesRequested" : "approved";
  return {
    rewrites,
    decision,
    comment,
    seen: concerns.map((concern) => ({ concern, hash: partyHash(text, concern) })),
  };
}
