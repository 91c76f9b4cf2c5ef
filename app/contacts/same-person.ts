// When two rows seem to be the same person: names and organisations as they are compared, whatever the capitals, accents,
// spaces and «AS». Pure.

const letters: Record<string, string> = { ä: "æ", ö: "ø" };

const folded = (text: string): string =>
  Array.from(text.normalize("NFC").toLowerCase())
    .map(
      (letter) => letters[letter] ?? ("æøå".includes(letter) ? letter : letter.normalize("NFD").replace(/\p{M}/gu, "")),
    )
    .join("")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Short texts of plain letters are most of them, and need none of the work. */
const plain = /^[a-zæøå0-9 ]*$/;
const quickly = (text: string): string => {
  const lower = text.toLowerCase();
  return plain.test(lower) ? lower.replace(/ +/g, " ").trim() : folded(text);
};

export const nameKey = (name: string): string => quickly(name);

const company = /(?:^| )(?:a s|as|asa|sa|ans|da|ba|kf|iks|hf|nuf|enk)$/;

/** «Elvemo Verft A/S» and «elvemo verft» are one. */
export const organisationKey = (organisation: string): string => {
  const key = quickly(organisation);
  const bare = key.replace(company, "");
  return bare === "" ? key : bare;
};

export const personKey = (name: string, organisation: string): string =>
  `${nameKey(name)}\n${organisationKey(organisation)}`;
