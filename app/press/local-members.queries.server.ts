import { and, eq, inArray } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { approvalSubjects, textVersions } from "#db/schema/approvals.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { readDocument } from "./release-document.ts";

/** The names of the members that have a version of their own of each release, in alphabetical order. */
export async function localMembersOf(
  actor: Actor,
  db: ReadDb,
  releaseIds: readonly string[],
): Promise<Map<string, string[]>> {
  demand(actor, "read");
  if (releaseIds.length === 0) return new Map();
  const members = await membersOf(db, actor.regionId);
  const rows = await db
    .select({ releaseId: approvalSubjects.subjectId, document: textVersions.document })
    .from(approvalSubjects)
    .innerJoin(textVersions, eq(textVersions.id, approvalSubjects.currentVersionId))
    .where(
      and(
        eq(approvalSubjects.regionId, actor.regionId),
        eq(approvalSubjects.subjectType, "release"),
        inArray(approvalSubjects.subjectId, [...releaseIds]),
      ),
    );
  return new Map(
    rows.map(({ releaseId, document }) => {
      const local = new Set(readDocument(document).local.map(({ memberId }) => memberId));
      return [releaseId, members.filter(({ id }) => local.has(id)).map(({ name }) => name)];
    }),
  );
}
