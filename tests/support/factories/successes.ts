import { inTransaction } from "#db/client.server.ts";
import { type Success, successBenefits, successes, successTopics } from "#db/schema/successes.ts";
import type { SuccessFields } from "~/successes/form.ts";
import { aMember, longAgo, only, regionOf, serial } from "../factories.ts";

type Overrides = Partial<typeof successes.$inferInsert> & {
  benefits?: { memberId: string; kind?: "direct" | "indirect"; sentence?: string }[];
  topics?: string[];
};

/** A success that benefits one new member, where nothing else is said. */
export async function aSuccess({ benefits, topics = [], ...overrides }: Overrides = {}): Promise<Success> {
  const regionId = await regionOf(overrides);
  const good = benefits ?? [{ memberId: (await aMember({ regionId })).id }];
  const values = {
    kind: "result" as const,
    title: `Resultat ${serial()}`,
    locale: "nb" as const,
    happenedOn: "2026-01-02",
    createdAt: longAgo,
    changedAt: longAgo,
    ...overrides,
    regionId,
  };
  return inTransaction(async (db) => {
    const success = only(await db.insert(successes).values(values).returning());
    const rows = good.map((benefit) => ({
      kind: "direct" as const,
      sentence: "Det er bra for oss.",
      ...benefit,
      successId: success.id,
    }));
    if (rows.length) await db.insert(successBenefits).values(rows);
    if (topics.length) await db.insert(successTopics).values(topics.map((topic) => ({ successId: success.id, topic })));
    return success;
  });
}

/** What the form of a success means, with the least that can be recorded. */
export const successFields = (memberId: string, overrides: Partial<SuccessFields> = {}): SuccessFields => ({
  kind: "result",
  title: "Felles læreplassjakt ga 31 flere lærekontrakter",
  story: "",
  locale: "nb",
  value: null,
  baseline: null,
  measure: "",
  unit: "",
  period: "",
  source: "",
  happenedOn: null,
  placeMemberId: null,
  topics: [],
  image: null,
  people: [],
  newPerson: null,
  benefits: [{ memberId, kind: "direct", sentence: "Fem unge har fått læreplass." }],
  expectations: [],
  ...overrides,
});
