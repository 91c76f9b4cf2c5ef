/** What no text needs: control characters (PostgreSQL refuses NUL), and those that turn the order of what follows around. */
const unseen = /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069]/gu;

/** What was typed, as it is kept: NFC, plain line ends, and nothing that cannot be seen. Pure. */
export const plainText = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unseen, "").normalize("NFC");
