// All that the page for editing one part of a release shows.
import type { ReadDb } from "#db/handles.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { peopleToQuote } from "~/contacts/contacts.queries.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { changesBetween } from "./changes-between.ts";
import { pictureChoices } from "./picture-choices.queries.server.ts";
import type { Part } from "./release-text.ts";
import { getRelease, getVersions } from "./releases.queries.server.ts";
import { coreTyped, emptyLocal, localTyped } from "./typed-part.ts";

/**
 * @param conflictId the version that keeps this person's text, where somebody else saved the same part meanwhile
 * @throws NotFound, also where the part is no municipality of the region
 */
export async function partEditing(
  actor: Actor,
  db: ReadDb,
  now: Date,
  releaseId: string,
  part: Part,
  conflictId: string | null,
) {
  demand(actor, "write");
  const { text, members, version, frozen, region, successes } = await getRelease(actor, db, now, releaseId);
  const member = members.find(({ id }) => id === part);
  if (part !== "core" && !member) throw new NotFound("part");
  const versions = conflictId ? await getVersions(actor, db, releaseId) : [];
  const mine = versions.find(({ id, kind }) => id === conflictId && kind === "conflict");
  const local = text.local.find(({ memberId }) => memberId === part);
  return {
    regionName: region.name,
    releaseId,
    part,
    member: member ? { name: member.name, hasVersion: local !== undefined } : null,
    common: text,
    frozen,
    basedOnId: version.id,
    stored: member ? localTyped(local ?? emptyLocal(member, text.locale)) : coreTyped(text),
    conflict: mine
      ? { mineId: mine.id, theirName: version.authorName, changes: changesBetween(text, mine.text, part) }
      : null,
    members: members.map(({ id, name }) => ({ id, name })),
    people: (await peopleToQuote(actor, db)).map(({ id, name, title }) => ({ id, name, title })),
    pictures: await pictureChoices(actor, db, { successes, text }),
  };
}
