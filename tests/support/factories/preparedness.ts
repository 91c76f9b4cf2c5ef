// Cards of a region, with a first hour and someone to call.
import { inTransaction } from "#db/client.server.ts";
import { type Scenario, scenarioCalls, scenarioSteps, scenarios } from "#db/schema/preparedness.ts";
import { longAgo, only, regionOf, serial } from "../factories.ts";

export async function aCard(overrides: Partial<typeof scenarios.$inferInsert> = {}): Promise<Scenario> {
  const regionId = await regionOf(overrides);
  const values = {
    title: `Feil tall ${serial()}`,
    locale: "nb" as const,
    likelihood: 3,
    consequence: 2,
    triggers: ["henvendelse fra journalist"],
    affected: ["medier"],
    questions: [],
    doNotSay: ["skyld på enkeltpersoner"],
    channels: ["presserom"],
    documents: [],
    statementNb: "Vi har oppgitt feil tall.",
    statementNn: "Vi har brukt feil tal.",
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
  };
  return inTransaction(async (db) => {
    const card = only(await db.insert(scenarios).values(values).returning());
    await db.insert(scenarioSteps).values([
      { scenarioId: card.id, position: 0, text: "stans videre utsending", role: "leder", minute: 5 },
      { scenarioId: card.id, position: 1, text: "loggfør årsak", role: "logg", minute: null },
    ]);
    await db
      .insert(scenarioCalls)
      .values({ scenarioId: card.id, position: 0, label: "Vakttelefonen", phone: "00000000" });
    return card;
  });
}
