// All items and how they stand today, and what people have said of one.
import { and, desc, eq, gt, isNull, notExists } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ReadDb } from "#db/handles.ts";
import { guidanceAttestations, guidanceSwitches } from "#db/schema/guidance.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { NotFound } from "~/platform/refusal.ts";
import type { KeptSettings } from "~/regions/setting.ts";
import { itemOf, items } from "./items.ts";
import { recentFacts } from "./recent-facts.queries.server.ts";
import { rules } from "./rules.ts";
import { type Attestation, type Standing, type SwitchedOff, standingOf } from "./standing.ts";

export type Guidance = { standings: Standing[]; kept: KeptSettings; today: string };

export async function readGuidance(actor: Actor, db: ReadDb, now: Date): Promise<Guidance> {
  demand(actor, "read");
  const { asking, facts } = await recentFacts(db, actor.regionId, now);
  const attested = await latestAttestations(db, actor.regionId);
  const off = await switchedOff(db, actor.regionId);
  const standings = items.map((item) => {
    const said = { attestation: attested.get(item.id) ?? null, off: off.get(item.id) ?? null };
    return standingOf(item, rules[item.id], said, facts, asking.kept, asking.today);
  });
  return { standings, kept: asking.kept, today: asking.today };
}

export type ItemView = Omit<Guidance, "standings"> & {
  standing: Standing;
  /** Newest first, also those taken back. */
  history: Attestation[];
};

/** @throws NotFound */
export async function readItem(actor: Actor, db: ReadDb, now: Date, id: string): Promise<ItemView> {
  demand(actor, "read");
  const item = itemOf(id);
  if (!item) throw new NotFound("item");
  const { standings, ...rest } = await readGuidance(actor, db, now);
  const standing = standings.find((each) => each.item === item);
  if (!standing) throw new NotFound("item");
  const rows = await db
    .select()
    .from(guidanceAttestations)
    .where(and(eq(guidanceAttestations.regionId, actor.regionId), eq(guidanceAttestations.itemId, item.id)))
    .orderBy(desc(guidanceAttestations.attestedAt), desc(guidanceAttestations.id));
  return { standing, history: rows.map(attestationOf), ...rest };
}

type Row = typeof guidanceAttestations.$inferSelect;

const attestationOf = ({ id, status, note, byName, attestedAt, takenBackAt }: Row): Attestation => ({
  id,
  status,
  note,
  byName,
  attestedOn: civilDate(attestedAt),
  takenBackOn: takenBackAt && civilDate(takenBackAt),
});

/** Of each item the last that nobody has taken back. */
async function latestAttestations(db: ReadDb, regionId: string): Promise<Map<string, Attestation>> {
  const later = alias(guidanceAttestations, "later");
  const rows = await db
    .select()
    .from(guidanceAttestations)
    .where(
      and(
        eq(guidanceAttestations.regionId, regionId),
        isNull(guidanceAttestations.takenBackAt),
        notExists(
          db
            .select({ id: later.id })
            .from(later)
            .where(
              and(
                eq(later.regionId, guidanceAttestations.regionId),
                eq(later.itemId, guidanceAttestations.itemId),
                isNull(later.takenBackAt),
                gt(later.attestedAt, guidanceAttestations.attestedAt),
              ),
            ),
        ),
      ),
    );
  return new Map(rows.map((row) => [row.itemId, attestationOf(row)]));
}

async function switchedOff(db: ReadDb, regionId: string): Promise<Map<string, SwitchedOff>> {
  const rows = await db.select().from(guidanceSwitches).where(eq(guidanceSwitches.regionId, regionId));
  return new Map(
    rows.map(({ itemId, reason, byName, offAt }) => [itemId, { reason, byName, offOn: civilDate(offAt) }]),
  );
}
