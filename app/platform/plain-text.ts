/** What no text needs: control characters (PostgreSQL refuses NUL), and those that turn the order of what follows around. */
const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

/** What was typed, as it is kept: NFC, plain line ends, and nothing that cannot be seen. Pure. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unseen, "").normalize("NFC");

/** The first words of a text, for a row: cut at a word. */
export function opening(text: string, longest = 110): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest);
  const space = cut.lastIndexOf(" ");
  return `${space > longest / 2 ? cut.slice(0, space) : cut} …`;
}
