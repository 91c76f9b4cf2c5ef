// What comes from outside as a picture, made into pictures of our own: only pixels pass.
import { createHash } from "node:crypto";
import sharp, { type OutputInfo } from "sharp";
import type { RenditionName } from "#db/schema/files.ts";
import { Refusal } from "~/platform/refusal.ts";
import { maxPictureMegabytes, type PictureFormat, pictureFormat } from "./picture-format.ts";

/** More than any phone camera takes in one frame, and far less than what would fill the memory. */
const maxPixels = 120_000_000;
const secondsToDecode = 30;

export type PreparedRendition = {
  name: RenditionName;
  mime: "image/jpeg";
  width: number;
  height: number;
  bytes: Buffer;
};

export type PreparedPicture = {
  name: string;
  /** Of the print rendition. */
  sha256: string;
  width: number;
  height: number;
  renditions: PreparedRendition[];
};

const print = { longestSide: 6000, quality: 88 };
const smaller = { web: { width: 1440, quality: 82 }, thumb: { width: 320, quality: 78 } };

const read = (bytes: Buffer) =>
  sharp(bytes, { limitInputPixels: maxPixels, failOn: "error", pages: 1 }).timeout({ seconds: secondsToDecode });

let turn: Promise<unknown> = Promise.resolve();
/** One at a time: a picture takes hundreds of megabytes while it is decoded. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = turn.then(work);
  turn = mine.catch(() => undefined);
  return mine;
}

/**
 * Re-encodes a picture to what the desk and the press room show. What it is is told by its bytes, never by its name.
 * Nothing but pixels is kept: no place, no camera, no comment, nothing that was hidden behind the picture.
 * @throws Refusal where it is no picture that we take
 */
export function preparePicture(bytes: Buffer, name = ""): Promise<PreparedPicture> {
  return inTurn(() => prepare(bytes, name));
}

async function prepare(bytes: Buffer, name: string): Promise<PreparedPicture> {
  if (bytes.length > maxPictureMegabytes * 1024 * 1024) {
    throw refusal("files:refusal.tooLarge", { megabytes: maxPictureMegabytes });
  }
  const format = pictureFormat(bytes);
  if (!format) throw refusal("files:refusal.notAPicture");
  await demandSaneSize(bytes, format);

  const upright = await decoding(format, () =>
    read(bytes)
      .autoOrient()
      .resize({ width: print.longestSide, height: print.longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .toColourspace("srgb")
      .jpeg({ quality: print.quality })
      .toBuffer({ resolveWithObject: true }),
  );
  const full = renditionFrom("print", upright);
  return {
    name: lastOfPath(name),
    sha256: createHash("sha256").update(full.bytes).digest("hex"),
    width: full.width,
    height: full.height,
    renditions: [full, await scaled("web", full.bytes), await scaled("thumb", full.bytes)],
  };
}

async function demandSaneSize(bytes: Buffer, format: PictureFormat): Promise<void> {
  const header = await decoding(format, () => sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata());
  if (header.width * header.height > maxPixels) {
    throw refusal("files:refusal.tooManyPixels", { millions: maxPixels / 1_000_000 });
  }
}

async function scaled(name: keyof typeof smaller, from: Buffer): Promise<PreparedRendition> {
  const { width, quality } = smaller[name];
  const encoded = await read(from)
    .resize({ width, withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  return renditionFrom(name, encoded);
}

const renditionFrom = (name: RenditionName, { data, info }: { data: Buffer; info: OutputInfo }): PreparedRendition => ({
  name,
  mime: "image/jpeg",
  width: info.width,
  height: info.height,
  bytes: data,
});

/** What the decoder refuses is the picture's fault: cut short, broken, or of a kind that this build does not read. */
async function decoding<T>(format: PictureFormat, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw refusal(format === "heic" ? "files:refusal.heic" : "files:refusal.broken");
  }
}

const refusal = (code: string, params?: Record<string, number>) => new Refusal(code, { field: "picture", params });

/** A name for people to know it by; some browsers send the whole path. */
const lastOfPath = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? "").replace(/\p{C}/gu, "").trim().slice(0, 120);
