// What a member's contact hands in through a link: two lines, a number and a picture if there are any. Pure.
import { z } from "zod";
import { locales } from "~/platform/locale.ts";
import { line, type Picture, prose, typedNumber } from "./form.ts";
import { typeNumber } from "./typed-number.ts";

export type HandedIn = {
  id: string;
  title: string;
  /** What it means to the member. */
  meaning: string;
  value: number | null;
  measure: string;
  image: Picture | null;
};

const shape = z
  .object({
    id: z.uuid("successes:form.stale"),
    title: line(200).refine((text) => text !== "", "successes:handIn.titleMissing"),
    meaning: line(400).refine((text) => text !== "", "successes:handIn.meaningMissing"),
    value: typedNumber,
    measure: line(200),
    imageFileId: line(60),
    imageAlt: line(500),
    imageCredit: line(200),
    imageConsent: z.string().transform((typed) => typed !== ""),
  })
  .superRefine((typed, context) => {
    const problem = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message });
    if (typed.value !== null && typed.measure === "") problem("measure", "successes:form.measureMissing");
    if (typed.value === null && typed.measure !== "") problem("value", "successes:handIn.valueMissing");
    if (typed.imageFileId !== "" && typed.imageAlt === "") problem("imageAlt", "successes:form.altMissing");
  })
  .transform(({ imageFileId, imageAlt, imageCredit, imageConsent, ...rest }): HandedIn => {
    const image = { fileId: imageFileId, alt: imageAlt, caption: "", credit: imageCredit, consent: imageConsent };
    return { ...rest, image: imageFileId === "" ? null : image };
  });

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readHandIn(form: FormData): HandedIn {
  const names = [
    "id",
    "title",
    "meaning",
    "value",
    "measure",
    "imageFileId",
    "imageAlt",
    "imageCredit",
    "imageConsent",
  ];
  return shape.parse(
    Object.fromEntries(
      names.map((name) => {
        const value = form.get(name);
        return [name, typeof value === "string" ? value : ""];
      }),
    ),
  );
}

/** What a draft needs to come back as it was, after it was put aside. */
const keptDraft = z.object({
  id: z.uuid("successes:form.stale"),
  title: line(200),
  story: prose(5000),
  locale: z.enum(locales),
  /** Empty where it benefits no member in particular. */
  memberId: z.string(),
  meaning: line(400),
  value: typedNumber,
  measure: line(200),
  imageFileId: z.string().transform((typed) => typed || null),
  imageAlt: line(500),
  imageCredit: line(200),
  imageConsent: z.string().transform((typed) => typed !== ""),
  handedInByName: line(200),
  createdAt: z.iso.datetime("successes:form.stale").transform((typed) => new Date(typed)),
});
export type KeptDraft = z.output<typeof keptDraft>;

/** The same, as the form of the undo button carries it. */
export const draftFields = (draft: KeptDraft) => ({
  ...draft,
  value: typeNumber(draft.value),
  imageFileId: draft.imageFileId ?? "",
  imageConsent: draft.imageConsent ? "on" : "",
  createdAt: draft.createdAt.toISOString(),
});

/** What the buttons at a draft ask for. */
export const draftAct = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("putAside"), id: z.uuid("successes:form.stale") }),
  keptDraft.extend({ intent: z.literal("putBack") }),
]);
