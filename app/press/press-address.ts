// Where things stand in the press room. Pure.
import { slugOf } from "./slug.ts";

export const pressRoomPath = (region: string): string => `/press/${region}`;
export const feedPath = (region: string): string => `/press/${region}/feed.xml`;
export const releasePath = (region: string, slug: string): string => `/press/${region}/${slug}`;
export const localPath = (region: string, slug: string, member: string): string =>
  `/press/${region}/${slug}/${slugOf(member)}`;
export const picturePath = (region: string, slug: string, rendition: "print" | "web"): string =>
  `/press/${region}/${slug}/image/${rendition}`;
export const askPath = (region: string): string => `/press/${region}/ask`;
