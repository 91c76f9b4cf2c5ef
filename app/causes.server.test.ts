// What a hold keeps back, and what leaves whatever is on hold.
import { expect, it } from "vitest";
import { causeHandlers } from "./causes.server.ts";

it("what is planned to be told to others is held; what one person is owed or asked for within the house is not", () => {
  const kinds = Object.entries(causeHandlers);
  const held = kinds.filter(([, { heldAs }]) => heldAs).map(([kind]) => kind);
  expect(held.sort()).toEqual(["ask", "collect", "sending", "task", "update"]);
  const never = kinds.filter(([, { heldAs }]) => !heldAs).map(([kind]) => kind);
  expect(never.sort()).toEqual(
    ["assess", "duty", "invite", "passwordReset", "receipt", "reply", "request", "thanks", "updateTest"].sort(),
  );
});
