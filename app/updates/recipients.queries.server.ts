// Who gets an update by mail, and who does not, and why.
import type { ReadDb } from "#db/handles.ts";
import type { Audience } from "#db/schema/audiences.ts";
import type { Update } from "#db/schema/updates.ts";
import { listOf } from "~/audiences/list-name.ts";
import { type AudiencePerson, audiencePeople } from "~/audiences/people.queries.server.ts";
import { type SuppressionReason, suppressionsOf } from "~/delivery/suppression.queries.server.ts";
import { heardElsewhere } from "./overlap.server.ts";

export type Reach = "reached" | "noAddress" | "gotItElsewhere" | SuppressionReason;
export type Recipient = AudiencePerson & { reach: Reach };

/** Everyone in the audience, by name, each address once. */
export async function recipientsOf(
  db: ReadDb,
  update: Pick<Update, "id" | "regionId">,
  audience: Audience,
  successIds: readonly string[],
): Promise<Recipient[]> {
  const people = await audiencePeople(db, update.regionId, audience);
  const keys = people.flatMap(({ emailKey }) => (emailKey ? [emailKey] : []));
  const stopped = await suppressionsOf(db, update.regionId, listOf(audience), keys);
  const elsewhere = await heardElsewhere(db, update, successIds);
  const reachOf = ({ email, emailKey }: AudiencePerson): Reach => {
    if (!email || !emailKey) return "noAddress";
    return stopped.get(emailKey) ?? (elsewhere.has(emailKey) ? "gotItElsewhere" : "reached");
  };
  return people.map((person) => ({ ...person, reach: reachOf(person) }));
}
