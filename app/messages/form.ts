// What the forms of messages hold, as they are typed and as they are meant. Pure.
import { z } from "zod";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { shortLength } from "./lengths.ts";

const stale = "messages:form.stale";
const tooLong = "messages:form.tooLong";

const line = (max: number, message = tooLong) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, message));
const prose = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, tooLong));
const required = (shape: z.ZodType<string, string | undefined>, message: string) =>
  shape.refine((text) => text !== "", message);
const revision = z.coerce.number(stale).int(stale).min(0, stale).max(1_000_000, stale);
const locale = z.enum(locales, stale);
const someId = z.string(stale).min(1, stale).max(60, stale);

/** Exactly one thing to do: one line, and never none. */
const callToAction = required(line(200), "messages:form.callToActionMissing");

const successMessageShape = z.object({
  locale,
  text: required(prose(4000), "messages:form.textMissing"),
  callToAction,
});
export type SuccessMessageFields = z.output<typeof successMessageShape>;

const coreText = line(300);
const coreTexts = z.object({ nb: coreText, nn: coreText, en: coreText });
export type CoreTexts = z.output<typeof coreTexts>;

const place = z.coerce.number(stale).int(stale).min(0, stale).max(1000, stale);

/** What the buttons on the page of the message house ask for. */
export const houseAct = z.discriminatedUnion(
  "intent",
  [
    z
      .object({
        intent: z.literal("writeCore"),
        id: z.uuid(stale),
        kind: z.enum(["umbrella", "pillar"], stale),
        revision,
      })
      .extend(coreTexts.shape)
      .refine(({ nb, nn, en }) => nb + nn + en !== "", { path: ["nb"], message: "messages:form.coreMissing" }),
    z.object({ intent: z.literal("movePillar"), id: someId, from: place, to: place }),
    z.object({ intent: z.literal("removePillar"), id: someId, was: place }),
    z.object({ intent: z.literal("bringBackPillar"), id: someId, to: place.optional() }),
    z.object({ intent: z.literal("addProof"), id: someId, successId: someId, to: place.optional() }),
    z.object({ intent: z.literal("moveProof"), id: someId, successId: someId, from: place, to: place }),
    z.object({ intent: z.literal("removeProof"), id: someId, successId: someId, was: place }),
  ],
  stale,
);
export type HouseAct = z.output<typeof houseAct>;
export const houseIntents = houseAct.options.map((option) => option.shape.intent.value);

export type SaidCore = { id: string; revision: number };
/** Which core is said, and how it stood when it was chosen. */
export const coreValue = ({ id, revision: seen }: SaidCore): string => `${id}:${seen}`;
const saidCore = z
  .string()
  .max(100, stale)
  .default("")
  .transform((value): SaidCore | null => {
    const at = value.lastIndexOf(":");
    return at < 1 ? null : { id: value.slice(0, at), revision: Math.trunc(Number(value.slice(at + 1))) || 0 };
  });

const variantShape = z.object({
  locale,
  concern: line(200),
  short: line(shortLength, "messages:form.shortTooLong"),
  message: required(prose(1000), "messages:form.messageMissing"),
  long: prose(6000),
  callToAction,
  core: saidCore,
});
export type VariantFields = z.output<typeof variantShape>;

/** What the buttons on the page of one audience's message ask for. */
export const variantAct = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("writeVariant"), id: z.uuid(stale), revision }).extend(variantShape.shape),
    z.object({ intent: z.literal("confirmVariant"), id: someId, locale, coreRevision: revision }),
  ],
  stale,
);
export const variantIntents = variantAct.options.map((option) => option.shape.intent.value);

/** What the forms under «who should hear it» send. */
export const successMessageAct = z
  .object({ audienceId: someId, revision, successRevision: revision })
  .extend(successMessageShape.shape);
