// Searching in words. Compared here and not in SQL: neither database finds «Ærlig» when asked for «ærlig», each in its own
// way. Pure.

/** The words that are asked for; none where nothing is. */
export const searchWords = (asked: string): string[] => asked.toLowerCase().split(/\s+/).filter(Boolean);

/** @param words as `searchWords` gives them: all must stand in the text, in any order */
export function holdsAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return words.every((word) => lower.includes(word));
}
