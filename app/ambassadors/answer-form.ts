// What an ambassador's answer through the link holds, as it is typed and as it is meant. Pure.
import { z } from "zod";
import { line, requiredLine, textAt } from "~/contacts/typed-fields.ts";
import { civilDate, prose, webAddress } from "./form.ts";

export const answerShape = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("yes"), comment: prose(1000) }),
  z.object({ intent: z.literal("no"), comment: prose(1000) }),
  z.object({ intent: z.literal("later"), comment: prose(1000), laterUntil: civilDate }),
  z.object({ intent: z.literal("done"), comment: prose(1000), link: webAddress }),
  z.object({
    intent: z.literal("story"),
    storyId: z.uuid("ambassadors:form.stale"),
    storyTitle: requiredLine(200, "ambassadors:form.storyMissing"),
    storyMore: prose(5000),
    storyBenefit: line(400),
  }),
]);
export type Answer = z.output<typeof answerShape>;

const names = ["intent", "comment", "laterUntil", "link", "storyId", "storyTitle", "storyMore", "storyBenefit"];

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export const readAnswer = (form: FormData): Answer =>
  answerShape.parse(Object.fromEntries(names.map((name) => [name, textAt(form, name)])));
