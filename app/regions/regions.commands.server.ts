// A region is made and changed. Its slug stays: links that people have been sent hold it.
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import type { WriteDb } from "#db/handles.ts";
import { type ApprovalRule, type Region, regions } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { recordAudit } from "~/audit/audit.commands.server.ts";
import type { Locale } from "~/platform/locale.ts";
import { NotFound, Refusal } from "~/platform/refusal.ts";
import { type LegalForm, writtenLegalForm } from "./legal-form.ts";
import { regionById } from "./regions.queries.server.ts";

export type NewRegion = { id: string; name: string; slug: string; legalForm: LegalForm; locale: Locale };

/** Part of founding one. @returns the region, and whether it is new: the same id again is the same region */
export async function writeRegion(
  db: WriteDb,
  now: Date,
  { legalForm, ...rest }: NewRegion,
): Promise<{ region: Region; isNew: boolean }> {
  const values = { ...rest, legalForm: writtenLegalForm(legalForm), createdAt: now };
  const [made] = await db.insert(regions).values(values).onConflictDoNothing().returning();
  if (made) return { region: made, isNew: true };
  const known = await regionById(db, rest.id);
  if (known) return { region: known, isNew: false };
  throw new Refusal("regions:refusal.slugTaken", { field: "slug", params: { slug: rest.slug } });
}

export type RegionFields = {
  name: string;
  legalForm: LegalForm;
  locale: Locale;
  approvalRule: ApprovalRule;
  toldThreshold: number;
};

/** What counts from now on; what is sent and asked already stays as it was. */
export function changeRegion(actor: Actor, now: Date, { legalForm, ...fields }: RegionFields): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const before = await regionById(db, actor.regionId);
    if (!before) throw new NotFound("region");
    const after = { ...fields, legalForm: writtenLegalForm(legalForm) };
    const changed = (Object.keys(after) as (keyof typeof after)[]).filter((key) => before[key] !== after[key]);
    if (changed.length === 0) return;
    await db.update(regions).set(after).where(eq(regions.id, actor.regionId));
    await recordAudit(db, actor, now, {
      act: "regions.change",
      subjectType: "region",
      subjectId: actor.regionId,
      detail: Object.fromEntries(changed.filter((key) => key !== "name").map((key) => [key, after[key]])),
    });
  });
}
