// Mail addresses as they are compared. Pure.

/** Trimmed and in lower case: two spellings of one mailbox are one recipient. */
export const emailKey = (email: string): string => email.normalize("NFC").trim().toLowerCase();

/** The part after the last @; what throttling counts by. */
export const domainOf = (email: string): string => emailKey(email).split("@").at(-1) ?? "";

/** One mailbox and nothing else; whether anybody reads it, only its server knows. */
export const isAddress = (email: string): boolean => /^[^\s@<>()",;:]+@[^\s@<>()",;:]+$/.test(email.trim());
