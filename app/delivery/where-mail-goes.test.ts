import { expect, it } from "vitest";
import { whereMailGoes } from "./where-mail-goes.ts";

it.each([
  ["the demo", true, undefined, "outbox"],
  ["the demo with a server on this machine", true, "smtp://127.0.0.1:2525", "smtp"],
  ["the same by name", true, "smtp://localhost:2525", "smtp"],
  ["the same in IPv6", true, "smtp://[::1]:2525", "smtp"],
  ["the demo with a server in the world", true, "smtps://user:pass@smtp.example.no", "outbox"],
  ["the demo with a name that only looks near", true, "smtp://127.0.0.1.example.no", "outbox"],
  ["the demo with a user that looks near", true, "smtp://localhost@smtp.example.no", "outbox"],
  ["the demo with nonsense", true, "localhost", "outbox"],
  ["an installation with a server", false, "smtp://smtp.example.no", "smtp"],
  ["an installation without one", false, undefined, "nowhere"],
] as const)("%s", (_, isDemo, smtpUrl, route) => {
  expect(whereMailGoes({ isDemo, smtpUrl })).toBe(route);
});
