// What the forms of the settings pages send.
import { z } from "zod";
import { address, line, requiredLine } from "~/contacts/typed-fields.ts";
import { typedNames } from "~/regions/municipality.ts";

const stale = "setup:form.stale";

const names = z
  .string()
  .max(20_000, "setup:form.tooLong")
  .transform(typedNames)
  .pipe(
    z.array(z.string().max(80, "setup:form.tooLong")).min(1, "setup:form.namesMissing").max(60, "setup:form.tooMany"),
  );

/** `own`: a name that no municipality has, and that is meant. */
export const membersAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), names }),
  z.object({ intent: z.literal("addMany"), manyNames: names }),
  z.object({ intent: z.literal("addOwn"), ownName: z.array(requiredLine(80, stale)).min(1, stale).max(60, stale) }),
  z.object({ intent: z.literal("save") }),
]);

/** The contact of one member, or nothing where neither is written. */
export const memberContactForm = z
  .object({ name: line(120), email: address })
  .superRefine(({ name, email }, context) => {
    if (name === "" && email !== "") {
      context.addIssue({ code: "custom", path: ["name"], message: "setup:form.contactNameMissing" });
    }
  });

const settingValue = z.union(
  [z.number(), z.boolean(), z.string().max(400), z.array(z.string().max(60)).max(60)],
  stale,
);

/** A value in a hidden field, as `writtenDown` puts it there. */
const written = <T extends z.ZodType>(shape: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: "custom", message: stale });
        return z.NEVER;
      }
    })
    .pipe(shape);

const key = line(80);
const shown = z.array(written(z.object({ key, value: settingValue }))).max(400, stale);
const taken = z.array(written(z.object({ key, value: settingValue, reason: line(300) }))).max(400, stale);

/** `shown`: what counted when the page was made. `taken`: what a region had set, and wants back. */
export const settingAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("set"), key, reason: line(300), shown: shown.length(1, stale) }),
  z.object({ intent: z.literal("reset"), shown: shown.min(1, stale) }),
  z.object({ intent: z.literal("restore"), taken: taken.min(1, stale) }),
]);

export const memberAct = z.enum(["save", "addContact", "removeContact", "askFirst", "leave", "rejoin"], stale);
