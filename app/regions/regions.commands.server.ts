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
import { type LegalForm, readLegalForm, writtenLegalForm } from "./legal-form.ts";
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

/** A region as its form shows it. */
export const regionFields = (region: Region): RegionFields => ({
  name: region.name,
  legalForm: readLegalForm(region.legalForm),
  locale: region.locale,
  approvalRule: region.approvalRule,
  toldThreshold: Math.round(region.toldThreshold * 100) / 100,
});

/**
 * What counts from now on; what is sent and asked already stays as it was. Only what was changed in the form is written,
 * so that two who change different things both get their way. @param shown what the form showed
 * @throws Refusal where somebody else has changed the same meanwhile
 */
export function changeRegion(actor: Actor, now: Date, wanted: RegionFields, shown: RegionFields): Promise<void> {
  demand(actor, "manageMembers");
  return inTransaction(async (db) => {
    const row = await regionById(db, actor.regionId);
    if (!row) throw new NotFound("region");
    const before = regionFields(row);
    const fields = Object.keys(before) as (keyof RegionFields)[];
    const changed = fields.filter((key) => wanted[key] !== shown[key] && wanted[key] !== before[key]);
    const taken = changed.find((field) => before[field] !== shown[field]);
    if (taken) throw new Refusal("regions:refusal.regionChanged", { field: taken });
    if (changed.length === 0) return;
    const { legalForm, ...plain } = wanted;
    const after = { ...plain, legalForm: writtenLegalForm(legalForm) };
    await db
      .update(regions)
      .set(Object.fromEntries(changed.map((key) => [key, after[key]])))
      .where(eq(regions.id, actor.regionId));
    await recordAudit(db, actor, now, {
      act: "regions.change",
      subjectType: "region",
      subjectId: actor.regionId,
      detail: Object.fromEntries(changed.filter((key) => key !== "name").map((key) => [key, after[key]])),
    });
  });
}
