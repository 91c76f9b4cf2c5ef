// What the forms of people and audiences have in common: how a field is read and cleaned. Pure.
import { z } from "zod";
import { isAddress } from "~/delivery/address.ts";
import { plainText } from "~/platform/plain-text.ts";

export const tooLong = "contacts:form.tooLong";

/** One line: no breaks, no double spaces. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).replace(/\s+/g, " ").trim())
    .pipe(z.string().max(max, tooLong));

/** Several lines. */
export const prose = (max: number) =>
  z
    .string()
    .transform((text) => plainText(text).trim())
    .pipe(z.string().max(max, tooLong));

export const requiredLine = (max: number, message: string) => line(max).refine((text) => text !== "", message);

/** An address or nothing. */
export const address = line(254).refine((text) => text === "" || isAddress(text), "contacts:form.notAnEmail");

export const textAt = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export const textsAt = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === "string");

const mostTopics = 60;

/** Topics as they are typed, several with commas between; of several spellings of one the first is kept. */
export const topics = z
  .array(line(500))
  .max(mostTopics)
  .transform((typed) => {
    const byKey = new Map<string, string>();
    for (const topic of typed.flatMap((one) => one.split(",")).map((one) => one.trim().slice(0, 60))) {
      const key = topic.toLowerCase();
      if (topic !== "" && !byKey.has(key)) byKey.set(key, topic);
    }
    return [...byKey.values()];
  });

/** The id that the page made for what the form creates. */
export const readNewId = (form: FormData): string => z.uuid("contacts:form.stale").parse(textAt(form, "id"));

/** The revision that the form was opened on. */
export const readRevision = (form: FormData): number =>
  z.coerce.number("contacts:form.stale").int("contacts:form.stale").parse(textAt(form, "revision"));
