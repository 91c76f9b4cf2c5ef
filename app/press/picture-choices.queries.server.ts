import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";

export type PictureChoice = { fileId: string; alt: string; from: string };

/** The pictures a release may carry: those of the successes it tells, and the one it has. */
export async function pictureChoices(
  actor: Actor,
  db: ReadDb,
  {
    successes: carried,
    text,
  }: { successes: readonly { id: string }[]; text: { image: { fileId: string; alt: string; caption: string } | null } },
): Promise<PictureChoice[]> {
  demand(actor, "read");
  const rows =
    carried.length === 0
      ? []
      : await db
          .select({ fileId: successes.imageFileId, alt: successes.imageAlt, from: successes.title })
          .from(successes)
          .where(
            and(
              eq(successes.regionId, actor.regionId),
              inArray(
                successes.id,
                carried.map(({ id }) => id),
              ),
            ),
          );
  const choices = rows.flatMap(({ fileId, alt, from }) => (fileId ? [{ fileId, alt, from }] : []));
  const { image } = text;
  if (!image || choices.some(({ fileId }) => fileId === image.fileId)) return choices;
  return [{ fileId: image.fileId, alt: image.alt, from: image.caption }, ...choices];
}
