// What the page of a link sends.
import { z } from "zod";
import { plainText } from "~/platform/plain-text.ts";

const text = z
  .string()
  .max(5000, "approvals:refusal.tooLong")
  .transform((typed) => plainText(typed).trim());

const answered = {
  subjectId: z.string(),
  /** Party → the hash of what was shown of it. */
  seen: z.record(z.string(), z.string()),
  /** Quote block → its words as they stand in the form. */
  words: z.record(z.string(), text),
};

export const answerShape = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("approve"), comment: text, ...answered }),
  z.object({ intent: z.literal("rewrite"), comment: text, ...answered }),
  z.object({
    intent: z.literal("requestChange"),
    comment: text.pipe(z.string().min(1, "approvals:refusal.commentMissing")),
    ...answered,
  }),
]);

/** The one who was asked cannot answer: another of those named does. */
export const standInShape = z.object({
  subjectId: z.string().min(1),
  concern: z.string().min(1),
  contactId: z.string().min(1),
  requestSeed: z.uuid(),
});

export type TypedAnswer = z.infer<typeof answerShape>;

export const seenField = (concern: string): string => `seen.${concern}`;
export const wordsField = (blockKey: string): string => `words.${blockKey}`;

/** The fields of the form, gathered for the shape. */
export function answerFields(form: FormData): Record<string, unknown> {
  const of = (prefix: string) =>
    Object.fromEntries(
      [...form.entries()]
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), value]),
    );
  return {
    intent: form.get("intent"),
    subjectId: form.get("subjectId"),
    comment: form.get("comment") ?? "",
    seen: of(seenField("")),
    words: of(wordsField("")),
  };
}
