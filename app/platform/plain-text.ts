/** What was typed, as it is kept: NFC, plain line ends, and no NUL characters, which PostgreSQL refuses. Pure. */
export const plainText = (text: string): string => text.replaceAll("\0", "").replace(/\r\n?/g, "\n").normalize("NFC");
