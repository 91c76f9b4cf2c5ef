// A moment as the two fields of a form: a civil date and a wall-clock time in Norway. Pure.
import { z } from "zod";
import { civilDate, instantAt, wallTime } from "./civil-date.ts";
import { plainText } from "./plain-text.ts";
import { firstTyped, type Typed } from "./typed.ts";

const words = z.string().transform((value) => plainText(value).trim());

/** Both, or neither. */
export const moment = z.object({ date: words, time: words }).transform(({ date, time }, context): Date | null => {
  const refuse = (part: string, message: string): null => {
    context.addIssue({ code: "custom", path: [part], message });
    return null;
  };
  if (date === "" && time === "") return null;
  if (date === "") return refuse("date", "platform:form.dateMissing");
  if (time === "") return refuse("time", "platform:form.timeMissing");
  try {
    return instantAt(date, time.slice(0, 5));
  } catch {
    return refuse("date", "platform:form.notADate");
  }
});

export const neededMoment = z
  .object({ date: words.refine((date) => date !== "", "platform:form.dateMissing"), time: words })
  .pipe(moment)
  .transform((at) => at as Date);

/** The two fields of a form, for `moment`. */
export const typedMoment = (typed: Typed, field: string) => ({
  date: firstTyped(typed, `${field}.date`),
  time: firstTyped(typed, `${field}.time`),
});

/** …and a moment as those fields show it; both empty for none. */
export const momentFields = (field: string, at: Date | null): Typed => ({
  [`${field}.date`]: [at ? civilDate(at) : ""],
  [`${field}.time`]: [at ? wallTime(at) : ""],
});
