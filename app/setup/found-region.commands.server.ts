// A region is founded, with all that it needs to tell its first result: an owner who is also a contact, the press, and
// the audiences that most regions have. All in one transaction.
import { randomUUID } from "node:crypto";
import { inTransaction, read } from "#db/client.server.ts";
import type { JobActor } from "~/access/actor.ts";
import { writeStarterAudiences } from "~/audiences/starter-audiences.server.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import { accountOf } from "~/auth/account.queries.server.ts";
import { setMembership } from "~/auth/accounts.commands.server.ts";
import { membershipIn } from "~/auth/memberships.queries.server.ts";
import { addContact } from "~/contacts/contacts.commands.server.ts";
import { Forbidden, NotFound, Refusal } from "~/platform/refusal.ts";
import { type NewRegion, writeRegion } from "~/regions/regions.commands.server.ts";
import { slugFrom } from "~/regions/slug.ts";
import { mayFound } from "./may-found.server.ts";

/** The same id again, as after a double click, is the same region. @returns its slug */
export async function foundRegion(userId: string, now: Date, input: NewRegion): Promise<string> {
  const slug = input.slug || slugFrom(input.name);
  if (slug.length < 2) throw new Refusal("regions:form.slugWrong", { field: "slug" });
  const { name, email } = await accountOf(read, userId);
  return inTransaction(async (db) => {
    const known = await mayFound(db, userId);
    const { region, isNew } = await writeRegion(db, now, { ...input, slug });
    if (!isNew) {
      if (!(await membershipIn(db, userId, region.slug))) throw new NotFound("region");
      return region.slug;
    }
    if (!known) throw new Forbidden("found");
    // Nobody has a role in it yet, so nobody could give one.
    const founding: JobActor = { kind: "job", job: "setup.found", regionId: region.id };
    await setMembership(db, founding, now, { userId, role: "owner", memberId: null });
    await addContact(db, founding, now, { id: randomUUID(), name, email, title: "" });
    await writeStarterAudiences(db, region, now);
    await recordAudit(db, founding, now, { act: "setup.found", subjectType: "region", subjectId: region.id });
    return region.slug;
  });
}
