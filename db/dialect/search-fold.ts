// Words as they are compared when searching: Å Ø Æ as people type them who lack the keys, accents off, capitals off.
// The same in JavaScript (for what is asked) and as SQL (for what is stored). Pure.

/** In this order, each on what the one before left. */
const pairs: readonly (readonly [string, string])[] = [
  ...each("ÅåÁáÀàÂâÃã", "a"),
  ...each("ÆæÄä", "ae"),
  ...each("ØøÖöÓóÒòÔô", "o"),
  ...each("ÉéÈèÊêËë", "e"),
  ...each("ÍíÌìÎîÏï", "i"),
  ...each("ÜüÚúÙùÛû", "u"),
  ...each("Čč", "c"),
  ...each("Đđ", "d"),
  ...each("ŊŋÑñ", "n"),
  ...each("Šš", "s"),
  ...each("Ŧŧ", "t"),
  ...each("Žž", "z"),
  ["oe", "o"],
  ["aa", "a"],
];

function each(letters: string, as: string): [string, string][] {
  return [...letters].map((letter) => [letter, as]);
}

/** «Ærlig Øyvær» → «aerlig oyvaer»; «Haakon» and «Håkon» are the same. */
export const folded = (text: string): string =>
  pairs.reduce((left, [letter, as]) => left.replaceAll(letter, as), text.normalize("NFC").toLowerCase());

/** The same of an SQL expression; SQLite's lower() knows only A–Z, which is why capitals are among the pairs. */
export const foldedSql = (expression: string): string =>
  pairs.reduce((left, [letter, as]) => `replace(${left}, '${letter}', '${as}')`, `lower(${expression})`);
