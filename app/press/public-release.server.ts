// What the two pages of a public release have in common.
import { read } from "#db/client.server.ts";
import { now } from "~/platform/clock.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { publicRegion } from "~/regions/public-region.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { type ResolvedText, resolveCommon, resolveLocal } from "./local-version.ts";
import { localPath, releasePath } from "./press-address.ts";
import { type PictureSize, publishedRelease } from "./press-room.queries.server.ts";
import { slugOf } from "./slug.ts";

export type PublicVersion = { name: string | null; locale: string; href: string; current: boolean };

export type PublicRelease = {
  region: { name: string; slug: string; locale: string };
  slug: string;
  since: Date;
  text: ResolvedText;
  pictureSize: PictureSize | null;
  /** The common text and each local version: how to read it for another place. */
  versions: PublicVersion[];
};

/** The common text (`member` undefined) or one local version. @throws NotFound */
export async function loadPublicRelease(params: {
  region?: string;
  slug?: string;
  member?: string;
}): Promise<PublicRelease> {
  const { actor, region } = await publicRegion(params.region);
  const [members, release] = await Promise.all([
    membersOf(read, region.id),
    publishedRelease(actor, read, now(), params.slug),
  ]);
  const { slug, since, text, pictureSize } = release;
  const local = members.flatMap(({ id, name }) => {
    const version = text.local.find(({ memberId }) => memberId === id);
    return version ? [{ id, name, locale: version.locale, part: slugOf(name) }] : [];
  });
  const shown = params.member === undefined ? null : local.find(({ part }) => part === params.member);
  if (shown === undefined) throw new NotFound("local version");
  return {
    region: { name: region.name, slug: region.slug, locale: region.locale },
    slug,
    since,
    pictureSize,
    text: shown ? resolveLocal(text, shown.id) : resolveCommon(text),
    versions: [
      { name: null, locale: text.locale, href: releasePath(region.slug, slug), current: shown === null },
      ...local.map(({ id, name, locale }) => ({
        name,
        locale,
        href: localPath(region.slug, slug, name),
        current: shown?.id === id,
      })),
    ],
  };
}
