import { data } from "@remix-run/node";
import { read } from "#db/client.server.ts";
import type { LinkPurpose } from "#db/schema/links.ts";
import { LinkRefused } from "~/links/link-refused.ts";
import { openLink } from "~/links/links.queries.server.ts";
import { regionById } from "./regions.queries.server.ts";

/**
 * Who holds the link of this address, and what it opens. One that does not open is answered with what the page needs to
 * say why, and whom to ask: `LinkErrorBoundary` draws it.
 */
export async function linkHolder(token: string | undefined, purpose: LinkPurpose, now: Date) {
  try {
    return await openLink(read, token ?? "", purpose, now);
  } catch (error) {
    if (!(error instanceof LinkRefused)) throw error;
    const region = error.regionId ? await regionById(read, error.regionId) : undefined;
    throw data({ kind: "link", reason: error.reason, regionName: region?.name ?? null }, { status: error.status });
  }
}
