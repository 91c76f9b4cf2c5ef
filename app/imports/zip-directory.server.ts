// What lies in a ZIP, as its directory says, without unfolding it; and one small entry of it.
import { inflateRawSync } from "node:zlib";
import { FileProblem } from "./file-problem.ts";
import { importLimits } from "./limits.ts";

export type Entry = { name: string; packed: number; unfolded: number; at: number; method: number };

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const mostEntries = 5_000;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** @throws FileProblem where it is cut short, or would unfold to more than a list can be */
export function zipEntries(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) {
    throw new FileProblem("imports:file.brokenWorkbook");
  }
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === entryMark && entries.length < mostEntries) {
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unfolded: bytes.readUInt32LE(at + 24),
      at: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  const whole = entries.reduce((sum, { unfolded }) => sum + unfolded, 0);
  if (whole > importLimits.unfolded) throw new FileProblem("imports:file.bomb");
  return entries;
}

/** A small text, such as the list of sheets. @throws FileProblem */
export function entryText(bytes: Buffer, { at, packed, method }: Entry): string {
  try {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const content = bytes.subarray(start, start + packed);
    return (method === 0 ? content : inflateRawSync(content, { maxOutputLength: 4 << 20 })).toString("utf8");
  } catch {
    throw new FileProblem("imports:file.brokenWorkbook");
  }
}
