import { expect, it } from "vitest";
import { headersOf, messageId } from "./headers.ts";

const url = "https://framsnakk.example:8443/under";
const facts = { regionId: "r-1", locale: "nn", list: null, autoSubmitted: null, unsubscribeUrl: null } as const;

it("makes the Message-ID of the delivery and our own host, without the port", () => {
  expect(messageId("d-1", url)).toBe("<d-1@framsnakk.example>");
});

it.each([
  ["a plain mail", facts, { "Content-Language": "nn-NO" }],
  [
    "a mail from a machine",
    { ...facts, autoSubmitted: "auto-generated" },
    { "Content-Language": "nn-NO", "Auto-Submitted": "auto-generated" },
  ],
  [
    "a list",
    { ...facts, list: "press", unsubscribeUrl: "https://framsnakk.example/u/abc" },
    {
      "Content-Language": "nn-NO",
      "List-Id": "<press.r-1.framsnakk.example>",
      "List-Unsubscribe": "<https://framsnakk.example/u/abc>",
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    },
  ],
  [
    "a link that is not for unsubscribing",
    { ...facts, unsubscribeUrl: "https://framsnakk.example/u/abc" },
    { "Content-Language": "nn-NO" },
  ],
])("%s", (_, given, headers) => {
  expect(headersOf(given, url)).toEqual(headers);
});
