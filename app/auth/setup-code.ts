// How the first owner's one-time code is written: short enough to type from a screen, four groups of four. Pure.

/** Crockford's alphabet: no I, L, O or U, so that nothing is taken for anything else. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** @param bytes at least 16; five bits of each are used, which makes 80 bits that cannot be guessed */
export function writtenCode(bytes: Uint8Array): string {
  const letters = [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join("");
  return letters.replace(/(.{4})(?=.)/g, "$1-");
}

/** A code as it is compared: small letters, spaces and what looks alike make no difference. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
