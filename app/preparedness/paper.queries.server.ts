// The plan on paper: the cards with all that is done by them, who is responsible for what, and what DSB's guide asks for.
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { ReadDb } from "#db/handles.ts";
import { contacts } from "#db/schema/contacts.ts";
import { scenarioSteps } from "#db/schema/preparedness.ts";
import { responsibilities, strategies } from "#db/schema/strategy.ts";
import type { Actor } from "~/access/actor.ts";
import { demand } from "~/access/permissions.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { callsOf, listCards } from "./cards.queries.server.ts";
import { coverageOf } from "./dsb.ts";
import { otherPlaces } from "./settings.ts";

export async function paperPack(actor: Actor, db: ReadDb, now: Date) {
  demand(actor, "read");
  const { regionId } = actor;
  const rows = await listCards(actor, db, now);
  const ids = rows.map(({ card }) => card.id);
  const calls = await callsOf(db, ids);
  const steps = ids.length
    ? await db
        .select()
        .from(scenarioSteps)
        .where(inArray(scenarioSteps.scenarioId, ids))
        .orderBy(asc(scenarioSteps.position))
    : [];
  const speakers = rows.flatMap(({ card }) =>
    [card.spokespersonContactId, card.deputyContactId].flatMap((id) => id ?? []),
  );
  const people = speakers.length
    ? await db
        .select({ id: contacts.id, name: contacts.name, phone: contacts.phone })
        .from(contacts)
        .where(inArray(contacts.id, speakers))
    : [];
  const [strategy] = await db.select().from(strategies).where(eq(strategies.regionId, regionId));
  const duties = await db
    .select({
      id: responsibilities.id,
      what: responsibilities.what,
      kind: responsibilities.kind,
      locale: responsibilities.locale,
      name: contacts.name,
      phone: contacts.phone,
      changedAt: responsibilities.changedAt,
    })
    .from(responsibilities)
    .innerJoin(contacts, eq(contacts.id, responsibilities.contactId))
    .where(
      and(
        eq(responsibilities.regionId, regionId),
        isNull(responsibilities.archivedAt),
        // Whoever has said no is not called when it happens.
        isNull(responsibilities.declinedAt),
      ),
    )
    .orderBy(asc(contacts.sortKey), asc(responsibilities.what));
  const places = await readSetting(db, regionId, otherPlaces);
  const cards = rows.map(({ card, score }) => ({
    card,
    score,
    steps: steps.filter(({ scenarioId }) => scenarioId === card.id),
    calls: calls.get(card.id) ?? [],
  }));
  return {
    cards,
    people: Object.fromEntries(people.map((person) => [person.id, person])),
    duties,
    coverage: coverageOf({
      cards: cards.map(({ card, ...lists }) => ({ ...card, ...lists })),
      strategy: strategy ? { holds: strategy.approvedVersionId !== null } : null,
      responsibilities: duties,
      places,
    }),
    places,
    /** The pack is as new as the card or the responsibility that was changed last. */
    changedAt: [...rows.map(({ card }) => card), ...duties].reduce<Date | null>(
      (latest, { changedAt }) => (latest && latest > changedAt ? latest : changedAt),
      null,
    ),
  };
}
