import { and, asc, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { type MessageCore, messageCores, messageCoreTexts, messageVariants, proofPoints } from "#db/schema/messages.ts";
import { type Success, successes } from "#db/schema/successes.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import type { Locale } from "~/platform/locale.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import type { CoreTexts } from "./form.ts";
import { isAside } from "./house-order.ts";
import { type VariantState, variantState } from "./variant-state.ts";

export type Proof = Pick<
  Success,
  "id" | "title" | "locale" | "value" | "baseline" | "measure" | "unit" | "period" | "source" | "happenedOn"
>;

export type CoreView = Pick<MessageCore, "id" | "kind" | "revision"> & {
  aside: boolean;
  /** Empty where it is not written in that language. */
  texts: CoreTexts;
  proofs: Proof[];
};

export type House = { umbrella: CoreView | null; pillars: CoreView[]; aside: CoreView[] };

const proofColumns = {
  id: successes.id,
  title: successes.title,
  locale: successes.locale,
  value: successes.value,
  baseline: successes.baseline,
  measure: successes.measure,
  unit: successes.unit,
  period: successes.period,
  source: successes.source,
  happenedOn: successes.happenedOn,
};

/** The whole house: what stands in it in its order, and what has been taken out, the last first. */
export async function getHouse(actor: Actor, db: ReadDb): Promise<House> {
  demand(actor, "read");
  const cores = await db
    .select()
    .from(messageCores)
    .where(eq(messageCores.regionId, actor.regionId))
    .orderBy(asc(messageCores.position), asc(messageCores.id));
  const ids = cores.map(({ id }) => id);
  const texts = ids.length ? await db.select().from(messageCoreTexts).where(inArray(messageCoreTexts.coreId, ids)) : [];
  const proofs = ids.length ? await proofsOf(db, ids) : [];
  const views = cores.map(({ id, kind, revision, position }): CoreView => {
    const textIn = (locale: Locale) => texts.find((one) => one.coreId === id && one.locale === locale)?.text ?? "";
    return {
      id,
      kind,
      revision,
      aside: isAside({ position }),
      texts: { nb: textIn("nb"), nn: textIn("nn"), en: textIn("en") },
      proofs: proofs.filter(({ coreId }) => coreId === id).map(({ proof }) => proof),
    };
  });
  return {
    umbrella: views.find(({ kind }) => kind === "umbrella") ?? null,
    pillars: views.filter(({ kind, aside }) => kind === "pillar" && !aside),
    aside: views.filter(({ aside }) => aside),
  };
}

const proofsOf = (db: ReadDb, coreIds: readonly string[]) =>
  db
    .select({ coreId: proofPoints.coreId, proof: proofColumns })
    .from(proofPoints)
    .innerJoin(successes, eq(successes.id, proofPoints.successId))
    .where(inArray(proofPoints.coreId, [...coreIds]))
    .orderBy(asc(proofPoints.position), asc(proofPoints.id));

/** So many are offered at a time; words narrow them down. */
const mostOffered = 8;

/** Successes that could show that a pillar is true and do not yet: the newest whose title or measure has these words. */
export async function successesToProve(actor: Actor, db: ReadDb, coreId: string, text: string): Promise<Proof[]> {
  demand(actor, "read");
  const used = db.select({ id: proofPoints.successId }).from(proofPoints).where(eq(proofPoints.coreId, coreId));
  const candidates = await db
    .select({ id: successes.id, title: successes.title, measure: successes.measure })
    .from(successes)
    .where(and(eq(successes.regionId, actor.regionId), eq(successes.draft, false), notInArray(successes.id, used)))
    .orderBy(desc(sql`coalesce(${successes.happenedOn}, '9999')`), desc(successes.createdAt), asc(successes.id));
  const words = searchWords(text);
  const offered = candidates
    .filter(({ title, measure }) => holdsAll(`${title} ${measure}`, words))
    .slice(0, mostOffered)
    .map(({ id }) => id);
  if (offered.length === 0) return [];
  const rows = await db.select(proofColumns).from(successes).where(inArray(successes.id, offered));
  return offered.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export type VariantCell = { locale: Locale; state: Exclude<VariantState, "missing">; message: string };

/** What is written for each audience, and whether it still says what the house says. */
export async function variantOverview(actor: Actor, db: ReadDb): Promise<Map<string, VariantCell[]>> {
  demand(actor, "read");
  const rows = await db
    .select({ variant: messageVariants, revision: messageCores.revision, position: messageCores.position })
    .from(messageVariants)
    .leftJoin(messageCores, eq(messageCores.id, messageVariants.coreId))
    .where(eq(messageVariants.regionId, actor.regionId));
  const byAudience = new Map<string, VariantCell[]>();
  for (const { variant, revision, position } of rows) {
    const core = revision === null || position === null ? undefined : { revision, aside: isAside({ position }) };
    const state = variantState(variant, core);
    if (state === "missing") continue;
    const cells = byAudience.get(variant.audienceId) ?? [];
    byAudience.set(variant.audienceId, [...cells, { locale: variant.locale, state, message: variant.message }]);
  }
  return byAudience;
}
