// What became of one try at sending, and what that means for the delivery (RFC 5321, RFC 3463). Pure.
import type { DeliveryState } from "#db/schema/delivery.ts";
import { reasons } from "./reasons.ts";

/** How far the conversation had come. `body` is the whole message, after DATA was granted. */
export type Stage = "connect" | "auth" | "sender" | "recipient" | "data" | "body";

export type Answer = { code: number; text: string };

export type Outcome =
  /** The server has taken responsibility for it. */
  | { kind: "accepted"; answer: Answer }
  /** The server said no. */
  | { kind: "refused"; stage: Stage; answer: Answer }
  /** The conversation ended before the message was handed over: it surely did not arrive. */
  | { kind: "notHandedOver" }
  /** The message was handed over and no answer came: nobody knows. */
  | { kind: "unanswered" }
  /** It cannot be written as mail at all: an address that is none, a message too large. */
  | { kind: "notSendable" };

export type Fate = {
  state: Extract<DeliveryState, "submitted" | "deferred" | "bounced" | "failed" | "uncertain">;
  reason: string | null;
  /** The address is dead: nothing more is to be sent to it. */
  suppress?: boolean;
};

const deferred = (reason: string): Fate => ({ state: "deferred", reason });
const failed = (reason: string): Fate => ({ state: "failed", reason });

export function fateOf(outcome: Outcome): Fate {
  switch (outcome.kind) {
    case "accepted":
      return { state: "submitted", reason: null };
    case "unanswered":
      return { state: "uncertain", reason: reasons.lostConnection };
    case "notHandedOver":
      return deferred(reasons.unreachable);
    case "notSendable":
      return failed(reasons.notSendable);
    case "refused":
      return fateOfRefusal(outcome.stage, outcome.answer);
  }
}

function fateOfRefusal(stage: Stage, answer: Answer): Fate {
  const { code } = answer;
  const enhanced = enhancedCode(answer.text);
  // 503 says that the conversation was out of step, not that the message was refused.
  if (code < 500 || code === 503) return deferred(reasons.askedToWait);
  if (isTooLarge(code, enhanced)) return failed(reasons.senderRefused);
  // Refused before any recipient was named: it is about us, and can be mended without asking anyone again.
  if (stage === "connect" || stage === "auth" || stage === "sender") return deferred(reasons.senderRefused);
  if (isAboutSender(enhanced)) return failed(reasons.senderRefused);
  if (stage === "recipient" && isDeadAddress(enhanced)) {
    return { state: "bounced", reason: reasons.addressUnknown, suppress: true };
  }
  return failed(reasons.refused);
}

/** `5.1.1` out of `550 5.1.1 User unknown`, also from the lines of a longer answer. */
export const enhancedCode = (text: string): string | null =>
  /^(?:\d{3}[ -])?([245]\.\d{1,3}\.\d{1,3})\b/m.exec(text)?.[1] ?? null;

const isTooLarge = (code: number, enhanced: string | null): boolean =>
  enhanced === "5.3.4" || (code === 552 && enhanced === null);

/** Policy and authentication (5.7.x), and the two of 5.1.x that speak of the sender's address, not the recipient's. */
const isAboutSender = (enhanced: string | null): boolean =>
  enhanced !== null && (enhanced.startsWith("5.7.") || enhanced === "5.1.7" || enhanced === "5.1.8");

const isDeadAddress = (enhanced: string | null): boolean =>
  enhanced !== null && (enhanced.startsWith("5.1.") || enhanced === "5.2.1");

/** An answer as it may be kept: on one line, short, and without anyone's address. */
export const withoutAddresses = (text: string): string =>
  text
    .replace(/[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g, "…@…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 300);
