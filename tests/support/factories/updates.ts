import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { type DeliveryState, deliveries } from "#db/schema/delivery.ts";
import { regions } from "#db/schema/regions.ts";
import { type Update, updateSuccesses, updates } from "#db/schema/updates.ts";
import { ensurePressAudience } from "~/audiences/press-audience.server.ts";
import { tally } from "~/updates/tally.server.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";
import { aChannel, anAudience } from "./audiences.ts";

type Overrides = Partial<Omit<typeof updates.$inferInsert, "causeKind" | "causeId">> & {
  causeKind?: string;
  causeId?: string;
  successIds?: string[];
  /** One recipient for each, named by position unless a key is given. */
  mails?: (DeliveryState | { state: DeliveryState; recipientKey: string })[];
};

/** An update to the press, with the deliveries of its cause. */
export async function anUpdate({ successIds = [], mails = [], ...overrides }: Overrides = {}): Promise<Update> {
  const regionId = await regionOf(overrides);
  const values = {
    audienceId: regionId,
    channelId: regionId,
    state: "scheduled" as const,
    title: `Pressemelding ${serial()}`,
    locale: "nb" as const,
    plannedFor: longAgo,
    causeKind: "sending",
    causeId: randomUUID(),
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
  };
  return inTransaction(async (db) => {
    const region = only(await db.select().from(regions).where(eq(regions.id, regionId)));
    await ensurePressAudience(db, region, longAgo);
    const update = only(await db.insert(updates).values(values).returning());
    if (successIds.length) {
      await db.insert(updateSuccesses).values(successIds.map((successId) => ({ updateId: update.id, successId })));
    }
    const rows = mails.map((mail, position) => {
      const { state, recipientKey } =
        typeof mail === "string" ? { state: mail, recipientKey: `journalist-${position}@example.no` } : mail;
      return {
        regionId,
        causeKind: values.causeKind,
        causeId: values.causeId,
        purpose: "press",
        recipientKey,
        recipientEmail: recipientKey,
        recipientName: `Journalist ${position}`,
        locale: "nb" as const,
        state,
        dueAt: update.plannedFor,
        nextTryAt: update.plannedFor,
        createdAt: longAgo,
        changedAt: longAgo,
        submittedAt: state === "submitted" ? update.plannedFor : null,
      };
    });
    if (rows.length) await db.insert(deliveries).values(rows);
    if (rows.length) await tally(db, update, longAgo);
    return update;
  });
}

type Planned = Partial<typeof updates.$inferInsert> & { successIds?: string[] };

/** An update that has its day and has been sent to nobody; an audience of nobody, by email, where none is given. */
export async function aPlannedUpdate({ successIds = [], ...overrides }: Planned = {}): Promise<Update> {
  const regionId = await regionOf(overrides);
  const audience = overrides.audienceId ? null : await anAudience({ regionId });
  const audienceId = overrides.audienceId ?? audience?.id ?? "";
  const channelId = overrides.channelId ?? audience?.channels[0]?.id ?? (await aChannel({ regionId, audienceId })).id;
  const values = {
    state: "planned" as const,
    title: `Tiltak ${serial()}`,
    body: "Saksbehandlingen går dobbelt så fort.",
    locale: "nb" as const,
    plannedFor: longAgo,
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
    audienceId,
    channelId,
  };
  return inTransaction(async (db) => {
    const update = only(await db.insert(updates).values(values).returning());
    if (successIds.length) {
      await db.insert(updateSuccesses).values(successIds.map((successId) => ({ updateId: update.id, successId })));
    }
    return update;
  });
}
