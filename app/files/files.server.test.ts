import { crc32, deflateSync, gzipSync } from "node:zlib";
import { count, eq } from "drizzle-orm";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inTransaction, read } from "#db/client.server.ts";
import { files } from "#db/schema/files.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { useDatabase } from "../../tests/support/database.ts";
import { anActor, aRegion, longAgo } from "../../tests/support/factories.ts";
import { keepPicture, storePicture } from "./files.commands.server.ts";
import { rendition } from "./files.queries.server.ts";
import { preparePicture } from "./picture.server.ts";

useDatabase();

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 30, g: 90, b: 80 } } });

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A few hundred bytes that claim to be 900 million pixels. */
const pngBomb = (): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(30_000, 0);
  header.writeUInt32BE(30_000, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
};

const refusalOf = async (bytes: Buffer): Promise<string> => {
  const error = await preparePicture(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error("it was taken");
  expect(error.options.field).toBe("picture");
  return error.code;
};

const text = (words: string) => Buffer.from(words, "utf8");

const hostile: [what: string, bytes: () => Promise<Buffer> | Buffer, code: string][] = [
  ["nothing", () => Buffer.alloc(0), "files:refusal.notAPicture"],
  [
    "SVG with script",
    () => text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    "files:refusal.notAPicture",
  ],
  [
    "XML before the SVG",
    () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    "files:refusal.notAPicture",
  ],
  ["PDF", () => text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), "files:refusal.notAPicture"],
  [
    "zip called .jpg",
    () => Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), Buffer.alloc(200)]),
    "files:refusal.notAPicture",
  ],
  ["gzip", () => gzipSync(Buffer.alloc(1000)), "files:refusal.notAPicture"],
  ["HTML", () => text("<!doctype html><img src=x onerror=alert(1)>"), "files:refusal.notAPicture"],
  ["GIF", () => drawn(40, 40).gif().toBuffer(), "files:refusal.notAPicture"],
  ["TIFF", () => drawn(40, 40).tiff().toBuffer(), "files:refusal.notAPicture"],
  ["only a signature", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "files:refusal.broken"],
  ["JPEG cut short", async () => (await drawn(800, 600).jpeg().toBuffer()).subarray(0, 1500), "files:refusal.broken"],
  [
    "PNG cut short",
    async () => {
      const whole = await noise(300).png().toBuffer();
      return whole.subarray(0, whole.length / 2);
    },
    "files:refusal.broken",
  ],
  ["PNG of 30000 × 30000", pngBomb, "files:refusal.tooManyPixels"],
  [
    "HEIC without content",
    () => Buffer.concat([Buffer.from([0, 0, 0, 24]), text("ftypheic"), Buffer.alloc(64)]),
    "files:refusal.heic",
  ],
  [
    "more than 20 MB",
    () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(20 * 1024 * 1024)]),
    "files:refusal.tooLarge",
  ],
];

const noise = (side: number) =>
  sharp({
    create: {
      width: side,
      height: side,
      channels: 3,
      background: "#888",
      noise: { type: "gaussian", mean: 120, sigma: 40 },
    },
  });

describe("preparePicture refuses", () => {
  it.each(hostile)("%s", async (_, bytes, code) => {
    expect(await refusalOf(await bytes())).toBe(code);
  });
});

describe("preparePicture takes", () => {
  const formats: [string, () => Promise<Buffer>][] = [
    ["JPEG", () => drawn(500, 400).jpeg().toBuffer()],
    ["PNG", () => drawn(500, 400).png().toBuffer()],
    ["WebP", () => drawn(500, 400).webp().toBuffer()],
    ["AVIF", () => drawn(500, 400).avif({ effort: 0 }).toBuffer()],
  ];

  it.each(formats)("%s, whatever it is called, and gives JPEG", async (_, bytes) => {
    const picture = await preparePicture(await bytes(), "C:\\bilder\\ferie.bmp");
    expect(picture).toMatchObject({ name: "ferie.bmp", width: 500, height: 400 });
    for (const { bytes: encoded, width, height } of picture.renditions) {
      const kept = await sharp(encoded).metadata();
      expect(kept).toMatchObject({ format: "jpeg", width, height });
    }
    expect(picture.renditions.map(({ name, width }) => [name, width])).toEqual([
      ["print", 500],
      ["web", 500],
      ["thumb", 320],
    ]);
  });

  it("no more than 6000 pixels on the longest side", async () => {
    const picture = await preparePicture(await drawn(7000, 1000).jpeg().toBuffer());
    expect(picture.renditions.map(({ name, width }) => [name, width])).toEqual([
      ["print", 6000],
      ["web", 1440],
      ["thumb", 320],
    ]);
  });

  it("a picture without telling where it was taken or with what", async () => {
    const exif = {
      IFD0: { Make: "Kamera", Artist: "Ola" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "68/1 30/1 0/1" },
    };
    const bytes = await drawn(300, 200)
      .withExif(exif)
      .withXmp("<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
      .jpeg()
      .toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const picture = await preparePicture(bytes);
    for (const one of picture.renditions) {
      const { exif: kept, xmp, iptc, icc } = await sharp(one.bytes).metadata();
      expect([kept, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  it("a picture that lies on its side, upright", async () => {
    const bytes = await drawn(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect(await preparePicture(bytes)).toMatchObject({ width: 200, height: 300 });
  });

  it("only the pixels of a picture with a page hidden behind it", async () => {
    const bytes = Buffer.concat([await drawn(60, 40).png().toBuffer(), text("<script>alert('polyglot')</script>")]);
    const picture = await preparePicture(bytes);
    for (const one of picture.renditions) expect(one.bytes.includes("polyglot")).toBe(false);
  });

  it("a transparent picture on white", async () => {
    const clear = sharp({ create: { width: 20, height: 20, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const picture = await preparePicture(await clear.png().toBuffer());
    const { dominant } = await sharp(picture.renditions[0]?.bytes).stats();
    expect(dominant.r).toBeGreaterThan(240);
  });
});

describe("a picture of a region", () => {
  it("comes back byte for byte, and once however often it is stored", async () => {
    const actor = await anActor();
    const prepared = await preparePicture(await noise(400).jpeg().toBuffer(), "verksted.jpg");
    const first = await inTransaction((db) => storePicture(db, actor, longAgo, prepared));
    const second = await inTransaction((db) => storePicture(db, actor, longAgo, prepared));
    expect(second).toBe(first);
    for (const { name, bytes } of prepared.renditions) {
      const kept = await rendition(read, actor.regionId, first, name);
      expect(kept.bytes.equals(bytes)).toBe(true);
      expect(kept.mime).toBe("image/jpeg");
    }
  });

  it("does not exist for another region, nor under another name", async () => {
    const actor = await anActor();
    const other = await aRegion();
    const id = await keepPicture(actor, longAgo, { bytes: await drawn(50, 50).jpeg().toBuffer(), name: "a.jpg" });
    await expect(rendition(read, other.id, id, "web")).rejects.toThrow(NotFound);
    await expect(rendition(read, actor.regionId, id, "original")).rejects.toThrow(NotFound);
  });

  it("is not stored for readers", async () => {
    const reader = await anActor({ role: "reader" });
    const upload = { bytes: await drawn(50, 50).jpeg().toBuffer(), name: "a.jpg" };
    await expect(keepPicture(reader, longAgo, upload)).rejects.toThrow(Forbidden);
    const [rows] = await read.select({ n: count() }).from(files).where(eq(files.regionId, reader.regionId));
    expect(rows?.n).toBe(0);
  });
});
