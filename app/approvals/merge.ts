// Two people saving the same text: what each changed is merged by part, and nothing is lost. Pure.

export type Merge<Text> =
  /** Nobody else has touched the part, or both say the same. */
  | { kind: "merged"; text: Text }
  /** Somebody else has saved the same part meanwhile: `kept` is the newest text with the part as this person has it. */
  | { kind: "conflict"; kept: Text };

export type PartOf<Text, Part> = {
  /** The part in question, as a text has it. */
  take: (text: Text) => Part;
  /** A text with the part as this person has it. */
  put: (text: Text) => Text;
};

/**
 * @param base the text that the form was opened on
 * @param current the text as it stands now
 * @param mine the part as the form has it
 */
export function mergeByPart<Text, Part>(
  base: Text,
  current: Text,
  mine: Part,
  { take, put }: PartOf<Text, Part>,
): Merge<Text> {
  const theirs = take(current);
  const untouchedByOthers = sameContent(theirs, take(base));
  if (untouchedByOthers || sameContent(theirs, mine)) return { kind: "merged", text: put(current) };
  if (sameContent(mine, take(base))) return { kind: "merged", text: current };
  return { kind: "conflict", kept: put(current) };
}

/** Equal in content, whatever the order of keys. */
export function sameContent(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, ordered(each)]);
}
