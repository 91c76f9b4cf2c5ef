import { expect, it } from "vitest";
import { legalForms, meetingsAreOpen, readLegalForm, writtenLegalForm } from "./legal-form.ts";

it.each([
  ["interkommunalt politisk råd", "regionalCouncil", true],
  ["interkommunalt selskap (IKS)", "iks", false],
  ["", "other", false],
  ["aksjeselskap", "other", false],
])("«%s» is %s; open meetings: %s", (kept, form, open) => {
  expect(readLegalForm(kept)).toBe(form);
  expect(meetingsAreOpen(readLegalForm(kept))).toBe(open);
});

it("reads back what it wrote", () => {
  expect(legalForms.map((form) => readLegalForm(writtenLegalForm(form)))).toEqual([...legalForms]);
});
