// Filling the {{placeholders}} of a frozen text with what belongs to one recipient. Pure.

const placeholder = /\{\{\s*(\w+)\s*\}\}/g;

/** One pass: a value that looks like a placeholder stays what it is, and an unknown placeholder is left alone. */
const fill = (template: string, values: ReadonlyMap<string, string>, as: (value: string) => string): string =>
  template.replace(placeholder, (whole, key: string) => {
    const value = values.get(key);
    return value === undefined ? whole : as(value);
  });

export const fillText = (template: string, values: ReadonlyMap<string, string>): string =>
  fill(template, values, (value) => value);

export const fillHtml = (template: string, values: ReadonlyMap<string, string>): string =>
  fill(template, values, escapeHtml);

/** For a header: a line break in a value must not start a new one. */
export const fillLine = (template: string, values: ReadonlyMap<string, string>): string =>
  fill(template, values, (value) => value)
    .replace(/\s+/g, " ")
    .trim();

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
