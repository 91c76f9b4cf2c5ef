// A form as it was typed: what a page reads, and gives back when it is refused. Pure.

/** Every field by name, repeated fields in their order. */
export type Typed = Record<string, string[]>;

/** The texts of a form; files are not among them. */
export function typedFrom(form: FormData): Typed {
  const typed: Typed = {};
  for (const key of new Set(form.keys())) {
    typed[key] = form.getAll(key).filter((value): value is string => typeof value === "string");
  }
  return typed;
}

export const firstTyped = (typed: Typed, field: string): string => typed[field]?.[0] ?? "";
