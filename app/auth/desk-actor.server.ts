import { redirect } from "@remix-run/node";
import { read } from "#db/client.server.ts";
import type { Region } from "#db/schema/regions.ts";
import type { PersonActor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { signedIn } from "./auth.server.ts";
import { membershipIn } from "./memberships.queries.server.ts";

/**
 * The signed-in person in the region of the URL. Every loader and action of the desk calls this itself.
 * Not signed in: to the sign-in page, and back afterwards. Not a member of that region: NotFound, as if it did not exist.
 */
export async function deskActor(
  request: Request,
  regionSlug: string | undefined,
): Promise<{ actor: PersonActor; region: Region }> {
  const person = await signedIn(request);
  if (!person) throw redirect(signInPath(request));
  const membership = regionSlug ? await membershipIn(read, person.userId, regionSlug) : undefined;
  if (!membership) throw new NotFound("region");
  const { region, role, memberId } = membership;
  return {
    actor: { kind: "person", regionId: region.id, userId: person.userId, name: person.name, role, memberId },
    region,
  };
}

/** A page that was asked for with GET is where the person lands afterwards; what was posted is not posted again. */
function signInPath(request: Request): string {
  const { pathname, search } = new URL(request.url);
  if (request.method !== "GET") return "/sign-in";
  return `/sign-in?to=${encodeURIComponent(pathname.replace(/\.data$/, "") + search)}`;
}
