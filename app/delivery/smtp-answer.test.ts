import { describe, expect, it } from "vitest";
import { reasons } from "./reasons.ts";
import { enhancedCode, fateOf, type Stage, withoutAddresses } from "./smtp-answer.ts";

const refused = (stage: Stage, code: number, text = "") => fateOf({ kind: "refused", stage, answer: { code, text } });

describe("what an end means", () => {
  it.each([
    ["accepted", { kind: "accepted", answer: { code: 250, text: "ok" } }, "submitted", null],
    ["nothing was handed over", { kind: "notHandedOver" }, "deferred", reasons.unreachable],
    ["handed over, no answer", { kind: "unanswered" }, "uncertain", reasons.lostConnection],
    ["no address", { kind: "notSendable" }, "failed", reasons.notSendable],
  ] as const)("%s", (_, outcome, state, reason) => {
    expect(fateOf(outcome)).toEqual({ state, reason });
  });
});

describe("what a refusal means", () => {
  it.each([
    ["connect", 421, "4.3.2 Shutting down", "deferred", reasons.askedToWait],
    ["connect", 554, "5.7.1 No service for you", "deferred", reasons.senderRefused],
    ["auth", 535, "5.7.8 Bad password", "deferred", reasons.senderRefused],
    ["auth", 454, "4.7.0 Try later", "deferred", reasons.askedToWait],
    ["sender", 550, "5.7.1 Sender rejected", "deferred", reasons.senderRefused],
    ["sender", 552, "5.3.4 Too large", "failed", reasons.senderRefused],
    ["sender", 552, "552 Message size exceeds limit", "failed", reasons.senderRefused],
    ["recipient", 450, "450 4.2.0 Greylisted", "deferred", reasons.askedToWait],
    ["recipient", 452, "4.2.2 Over quota", "deferred", reasons.askedToWait],
    ["recipient", 503, "Bad sequence", "deferred", reasons.askedToWait],
    ["recipient", 550, "550 5.7.1 Relaying denied", "failed", reasons.senderRefused],
    ["recipient", 553, "5.1.8 Sender's domain is unknown", "failed", reasons.senderRefused],
    ["recipient", 553, "5.1.7 Bad sender address", "failed", reasons.senderRefused],
    ["recipient", 552, "5.2.2 Mailbox full", "failed", reasons.refused],
    ["recipient", 550, "550 No such user", "failed", reasons.refused],
    ["body", 451, "4.3.0 Try again", "deferred", reasons.askedToWait],
    ["body", 554, "5.6.0 Bad content", "failed", reasons.refused],
    ["body", 550, "5.1.1 Unknown", "failed", reasons.refused],
    ["data", 554, "5.5.1 No valid recipients", "failed", reasons.refused],
  ] as const)("%s: %i %s", (stage, code, text, state, reason) => {
    expect(refused(stage, code, text)).toEqual({ state, reason });
  });

  it.each(["5.1.1", "5.1.2", "5.1.10", "5.2.1"])("%s on the recipient is a dead address", (enhanced) => {
    expect(refused("recipient", 550, `550 ${enhanced} gone`)).toEqual({
      state: "bounced",
      reason: reasons.addressUnknown,
      suppress: true,
    });
  });
});

it.each([
  ["550 5.1.1 User unknown", "5.1.1"],
  ["550-5.1.1 The account\n550 5.1.1 does not exist", "5.1.1"],
  ["4.7.1 Later", "4.7.1"],
  ["550 User 5.1.1 is unknown", null],
  ["", null],
])("the enhanced code of %j", (text, code) => {
  expect(enhancedCode(text)).toBe(code);
});

it.each([
  ["550 5.1.1 <ola@avisa.no>: unknown", "550 5.1.1 <…@…>: unknown"],
  ["no\r\nsuch ola.vik+x@avisa.no here", "no such …@… here"],
  ["250 ok", "250 ok"],
])("keeps no address of %j", (text, kept) => {
  expect(withoutAddresses(text)).toBe(kept);
});

it("keeps an answer short", () => {
  expect(withoutAddresses("x".repeat(5_000))).toHaveLength(300);
});
