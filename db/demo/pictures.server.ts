// The demo's two pictures, drawn here and then treated as an upload is.
import sharp from "sharp";
import type { fileRenditions, files } from "#db/schema/files.ts";
import { type PreparedPicture, preparePicture } from "~/files/picture.server.ts";
import { plankDrawing } from "./drawings/plank.ts";
import { snowPathDrawing } from "./drawings/snow-path.ts";
import { demoId } from "./ids.ts";
import type { World } from "./world.ts";

const drawings: Record<string, () => string> = {
  "laerling-elvemo.jpg": plankDrawing,
  "fjordpakka.jpg": snowPathDrawing,
};

export type DrawnPicture = PreparedPicture & { id: string };

/** Drawing takes a second: once in a process. */
const drawn = new Map<string, Promise<DrawnPicture>>();

async function draw(name: string): Promise<DrawnPicture> {
  const drawing = drawings[name];
  if (!drawing) throw new Error(`no drawing for ${name} of the demo`);
  const jpeg = await sharp(Buffer.from(drawing())).jpeg({ quality: 95 }).toBuffer();
  return { ...(await preparePicture(jpeg, name)), id: demoId(name) };
}

/** Every picture that the data names. @throws where one has no drawing */
export function drawPictures({ data }: World): Promise<DrawnPicture[]> {
  const names = new Set([...data.successes, ...data.pressReleases].flatMap(({ image }) => image?.file ?? []));
  return Promise.all(
    [...names].map((name) => {
      const picture = drawn.get(name) ?? draw(name);
      drawn.set(name, picture);
      return picture;
    }),
  );
}

export const fileRows = (world: World, pictures: readonly DrawnPicture[], at: Date): (typeof files.$inferInsert)[] =>
  pictures.map(({ renditions: _, ...about }) => ({ ...about, regionId: world.regionId, createdAt: at }));

export const renditionRows = (pictures: readonly DrawnPicture[]): (typeof fileRenditions.$inferInsert)[] =>
  pictures.flatMap(({ id, renditions }) =>
    renditions.map((rendition) => ({
      ...rendition,
      id: demoId(`${id}/${rendition.name}`),
      fileId: id,
      byteLength: rendition.bytes.length,
    })),
  );
