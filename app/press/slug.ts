// The last part of a release's address. Pure.

const letters: Record<string, string> = { æ: "ae", ø: "o", å: "a", ä: "a", ö: "o", ß: "ss" };
const longest = 60;

/** «Bedriftene får svar dobbelt så fort» → `bedriftene-far-svar-dobbelt-sa-fort`; cut at a word. Never empty. */
export function slugOf(title: string): string {
  const words = Array.from(title.normalize("NFC").toLowerCase())
    .map((letter) => letters[letter] ?? letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .join("")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let slug = words.shift()?.slice(0, longest) ?? "";
  for (const word of words) {
    if (slug.length + 1 + word.length > longest) break;
    slug += `-${word}`;
  }
  return slug || "pressemelding";
}

/** Names of addresses under the press room that are not releases. */
const reserved = new Set(["feed", "ask"]);

/** The slug itself where it is free, else with the first number from 2 that is. */
export function freeSlug(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug) && !reserved.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number++;
  return `${slug}-${number}`;
}
