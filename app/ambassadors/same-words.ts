// Whether two people are handed the same sentences: heard twice, they are nobody's own. Pure.

const key = (sentence: string): string =>
  sentence
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export type Given = { ambassadorId: string; name: string; samples: readonly string[] };

/** Who else was given one of these sentences about the same thing, whatever the punctuation; each once, in their order. */
export function sameWordsAs(samples: readonly string[], ambassadorId: string, given: readonly Given[]): string[] {
  const mine = new Set(samples.map(key).filter((one) => one !== ""));
  const others = given.filter((each) => each.ambassadorId !== ambassadorId);
  return [...new Set(others.filter((each) => each.samples.some((one) => mine.has(key(one)))).map(({ name }) => name))];
}
