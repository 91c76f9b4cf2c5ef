import { createHash } from "node:crypto";

/** A UUID (version 8) that the same seed and name always give: a form sent twice names the same rows. */
export function seededId(seed: string, name: string): string {
  const bytes = createHash("sha256").update(`${seed} ${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
