// What lies in a ZIP, as its directory says; and its entries, unfolded no further than a list can be.
import { createInflateRaw } from "node:zlib";
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
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength).replace(/^\//, ""),
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

/** Text of an entry, a piece at a time. The directory may lie about its size. @throws FileProblem */
export async function* entryPieces(bytes: Buffer, { at, packed, method }: Entry): AsyncGenerator<string> {
  if (at + 30 > bytes.length) throw new FileProblem("imports:file.brokenWorkbook");
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const content = bytes.subarray(start, start + packed);
  const decoder = new TextDecoder();
  if (method === 0) return yield decoder.decode(content);
  const inflate = createInflateRaw({ chunkSize: 1 << 18 });
  inflate.end(content);
  let unfolded = 0;
  try {
    for await (const piece of inflate) {
      unfolded += piece.length;
      if (unfolded > importLimits.unfolded) throw new FileProblem("imports:file.bomb");
      yield decoder.decode(piece, { stream: true });
    }
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem("imports:file.brokenWorkbook");
  }
}

const mostText = 4 << 20;

/** A small text, such as the list of sheets; empty where there is no such entry. @throws FileProblem */
export async function entryText(bytes: Buffer, entry: Entry | undefined): Promise<string> {
  if (!entry) return "";
  let text = "";
  for await (const piece of entryPieces(bytes, entry)) {
    text += piece;
    if (text.length > mostText) throw new FileProblem("imports:file.bomb");
  }
  return text;
}
