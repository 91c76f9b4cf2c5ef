// Numbers as people type them in Norway: «6,4», «1 250», «−3». Pure.

/** Ordinary, no-break, narrow no-break, thin and figure space. */
const spaces = "[ \\u00a0\\u202f\\u2009\\u2007]";
const grouped = new RegExp(`^\\d{1,3}(?:${spaces}\\d{3})+(?:,\\d{1,6})?$`);
const millionsByDots = /^\d{1,3}(?:\.\d{3}){2,}(?:,\d{1,6})?$/;
const plain = /^\d{1,15}(?:,\d{1,6})?$/;
const decimalDot = /^\d{1,15}\.(?:\d{1,2}|\d{4,6})$/;

/**
 * `null` for nothing typed, `undefined` for what is no number, or can be read in two ways: «1.250» is a thousand and
 * some to one, and one and a quarter to another.
 */
export function readTypedNumber(typed: string): number | null | undefined {
  const text = typed.trim();
  if (text === "") return null;
  const negative = /^[-\u2212\u2013]/.test(text);
  const digits = text.replace(/^[-+\u2212\u2013]\s*/, "");
  const isNumber = [grouped, millionsByDots, plain, decimalDot].some((form) => form.test(digits));
  if (!isNumber) return undefined;
  const normal = decimalDot.test(digits) ? digits : digits.replace(/[^\d,]/g, "").replace(",", ".");
  if (normal.replace(/\..*$/, "").length > 15) return undefined;
  const size = Number(normal);
  return negative && size !== 0 ? -size : size;
}

/** As one would type it. */
export const typeNumber = (value: number | null): string => (value === null ? "" : String(value).replace(".", ","));
