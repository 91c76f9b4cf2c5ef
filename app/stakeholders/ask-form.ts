// What the form that asks the members to assess holds. Pure.
import { z } from "zod";
import { textAt, textsAt } from "~/contacts/typed-fields.ts";
import { scopes } from "./ask-scope.ts";

const shape = z.object({
  scope: z.enum(scopes, "stakeholders:form.stale"),
  memberIds: z.array(z.uuid("stakeholders:form.stale")).min(1, "stakeholders:ask.nobodyChosen").max(1000),
});

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export const readAsk = (form: FormData): z.output<typeof shape> =>
  shape.parse({ scope: textAt(form, "scope"), memberIds: textsAt(form, "memberIds") });
