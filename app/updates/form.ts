// What the forms of an update and of a task hold, as they are typed and as they are meant. Pure.
import { z } from "zod";
import type { Update } from "#db/schema/updates.ts";
import { deliveryActs } from "~/delivery/acts.ts";
import { type DeliveryActForm, deliveryActForm } from "~/delivery/form.ts";
import { civilDate, isCivilDate, wallTime } from "~/platform/civil-date.ts";
import { locales } from "~/platform/locale.ts";
import { plainText } from "~/platform/plain-text.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";

const stale = "updates:form.stale";
const tooLong = "updates:form.tooLong";

const line = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, tooLong));
const prose = (max: number) =>
  z
    .string()
    .default("")
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, tooLong));
const day = (message: string) =>
  z
    .string()
    .default("")
    .transform((typed) => typed.trim())
    .refine((typed) => isCivilDate(typed) && /^(19|20|21)/.test(typed), message);
const time = z
  .string()
  .default("")
  .transform((typed) => typed.trim())
  .refine((typed) => /^([01]\d|2[0-3]):[0-5]\d$/.test(typed), "updates:form.notATime");
const revision = z.coerce.number(stale).int(stale);
const someId = z.string(stale).min(1, stale).max(60, stale);

const updateShape = z
  .object({
    id: z.uuid(stale),
    revision: revision.default(0),
    audienceId: someId,
    channelId: z.string("updates:form.channelMissing").min(1, "updates:form.channelMissing").max(60, stale),
    successIds: z.array(someId).max(200),
    title: line(200).refine((text) => text !== "", "updates:form.titleMissing"),
    body: prose(8000).refine((text) => text !== "", "updates:form.bodyMissing"),
    callToAction: line(300),
    locale: z.enum(locales, stale),
    date: day("updates:form.notADate"),
    time,
    imageFileId: line(60),
    imageAlt: line(500),
  })
  .superRefine(({ imageFileId, imageAlt }, context) => {
    if (imageFileId === "" || imageAlt !== "") return;
    context.addIssue({ code: "custom", path: ["imageAlt"], message: "updates:form.altMissing" });
  });
export type TypedUpdate = z.output<typeof updateShape>;

/** @throws ZodError whose messages are word keys and whose paths are names of fields */
export function readUpdateForm(typed: Typed): TypedUpdate & { imageFileId: string } {
  const names = Object.keys(updateShape.shape).filter((name) => name !== "successIds" && typed[name] !== undefined);
  const fields = Object.fromEntries(names.map((name) => [name, firstTyped(typed, name)]));
  return updateShape.parse({ ...fields, successIds: [...new Set(typed.successIds ?? [])] });
}

type Written = Pick<
  Update,
  "audienceId" | "channelId" | "title" | "body" | "callToAction" | "locale" | "imageAlt" | "imageFileId"
>;

/** An update as its form shows it. */
export const valuesOf = (
  update: Written,
  successIds: readonly string[],
  when: { date: string; time: string },
): Typed => ({
  audienceId: [update.audienceId],
  channelId: [update.channelId],
  title: [update.title],
  body: [update.body],
  callToAction: [update.callToAction],
  locale: [update.locale],
  imageFileId: [update.imageFileId ?? ""],
  imageAlt: [update.imageAlt],
  successIds: [...successIds],
  date: [when.date],
  time: [when.time],
});

export const momentOf = (at: Date) => ({ date: civilDate(at), time: wallTime(at) });

/** What the buttons on the page of an update ask for. */
const updateActs = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("schedule"), causeId: z.uuid(stale), revision }),
    z.object({ intent: z.literal("sendNow"), causeId: z.uuid(stale), revision }),
    z.object({ intent: z.literal("unschedule") }),
    z.object({ intent: z.literal("stop") }),
    z.object({ intent: z.literal("letGo") }),
    z.object({ intent: z.literal("test"), causeId: z.uuid(stale), locale: z.enum(locales, stale) }),
    z.object({ intent: z.literal("moveTo"), date: day("updates:form.notADate"), time, revision }),
    z.object({ intent: z.literal("drop") }),
    z.object({ intent: z.literal("restore") }),
    z.object({ intent: z.literal("lock") }),
    z.object({ intent: z.literal("unlock") }),
    z.object({ intent: z.literal("remind"), taskId: someId }),
    z.object({ intent: z.literal("withdrawLink"), taskId: someId }),
    z.object({ intent: z.literal("retract"), taskId: someId }),
  ],
  stale,
);
export const updateIntents = updateActs.options.map((option) => option.shape.intent.value);

/** «Published, here it is.» What is typed without its first part is an address all the same. */
export const confirmation = z.object({
  intent: z.literal("confirm", stale),
  taskId: someId,
  publishedOn: day("updates:form.notADate"),
  url: line(1000)
    .transform((typed) => (/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(typed) ? `https://${typed}` : typed))
    .refine(
      (typed) => typed === "" || (/^https?:\/\//i.test(typed) && URL.canParse(typed)),
      "updates:task.notAnAddress",
    ),
  note: line(500),
});

export type UpdateAct = z.output<typeof updateActs> | z.output<typeof confirmation> | DeliveryActForm;

/** Everything that the page of an update takes. @throws ZodError */
export function readUpdateAct(form: FormData): UpdateAct {
  const fields = Object.fromEntries(form);
  if (fields.intent === "confirm") return confirmation.parse(fields);
  const onDelivery = deliveryActs.some((intent) => intent === fields.intent);
  return onDelivery ? deliveryActForm.parse(fields) : updateActs.parse(fields);
}

/** What the page of a task link takes. */
export const taskAct = z.discriminatedUnion(
  "intent",
  [confirmation, z.object({ intent: z.literal("retract") })],
  stale,
);
