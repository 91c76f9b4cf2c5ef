// Every row of the demo has the same id on every machine: a UUID made from its name in demo-region.json. Pure.
import { createHash } from "node:crypto";

/** Where this region is found: `/r/nordvag`, `/press/nordvag`. */
export const demoSlug = "nordvag";

/** The UUID (version 5 in form) of a row, from its name: `su-01`, `elvemo`, `pr-02/sending`. */
export function demoId(name: string): string {
  const hash = createHash("sha256").update(`framsnakk/${demoSlug}/${name}`).digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}
