// Everything of a region in one JSON file, for whoever wants to take it along or keep it for the archive.

import { regionJson } from "#db/backup/region.server.ts";
import { inTransaction } from "#db/client.server.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { env } from "~/platform/env.server.ts";
import { version } from "~/platform/version.server.ts";

/** Written down before the first byte leaves. */
export async function exportRegion(
  actor: Actor,
  now: Date,
  { pictures }: { pictures: boolean },
): Promise<AsyncGenerator<string>> {
  demand(actor, "manageMembers");
  await inTransaction((db) =>
    recordAudit(db, actor, now, {
      act: "setup.exportRegion",
      subjectType: "region",
      subjectId: actor.regionId,
      detail: { pictures },
    }),
  );
  return regionJson({ url: env.databaseUrl, regionId: actor.regionId, version, now, pictures });
}
