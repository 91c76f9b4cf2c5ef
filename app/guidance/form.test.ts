import { expect, it } from "vitest";
import { itemAct } from "./form.ts";

const id = "3f2b8f0e-6f5e-4b58-9a63-0c7f5f5d9f10";

it.each<[string, Record<string, string>, string | null]>([
  ["an answer with what it rests on", { intent: "attest", id, status: "partial", note: " Styret 12. februar " }, null],
  ["an answer that rests on nothing", { intent: "attest", id, status: "met", note: " " }, "guidance:form.noteMissing"],
  ["no answer", { intent: "attest", id, note: "Styret" }, "guidance:form.statusMissing"],
  [
    "what a rule alone can say",
    { intent: "attest", id, status: "attestNeeded", note: "x" },
    "guidance:form.statusMissing",
  ],
  ["switched off without a reason", { intent: "switchOff", reason: " " }, "guidance:form.reasonMissing"],
  ["more than anyone reads", { intent: "attest", id, status: "met", note: "x".repeat(2001) }, "guidance:form.tooLong"],
])("%s", (_, sent, problem) => {
  expect(itemAct.safeParse(sent).error?.issues.map(({ message }) => message) ?? []).toEqual(problem ? [problem] : []);
});
