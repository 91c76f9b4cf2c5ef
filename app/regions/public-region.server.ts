import { read } from "#db/client.server.ts";
import type { Region } from "#db/schema/regions.ts";
import type { PublicActor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { regionBySlug } from "./regions.queries.server.ts";

/** Anyone on the internet, looking at the region whose slug stands in the URL. @throws NotFound */
export async function publicRegion(slug: string | undefined): Promise<{ actor: PublicActor; region: Region }> {
  const region = slug ? await regionBySlug(read, slug) : undefined;
  if (!region) throw new NotFound("region");
  return { actor: { kind: "public", regionId: region.id }, region };
}
