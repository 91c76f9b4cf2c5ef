// Messages, results, audiences and rhythm, as the file of the demo region has them.
import { anchor, count, daysAgo, type Expected, graded, members, type RawRegion, yes } from "./raw-region.ts";

const sent = ({ updates }: RawRegion) => updates.filter(({ sentAt }) => sentAt !== null);
const told = (raw: RawRegion, days: number) =>
  new Set(
    sent(raw)
      .filter(({ sentAt }) => daysAgo(sentAt ?? "") <= days)
      .flatMap(({ successIds }) => successIds),
  );
const tagged = (raw: RawRegion, tag: string) =>
  raw.successes.filter(({ tags, category }) => [...tags, category].includes(tag)).map(({ id }) => id);
const pillars = ({ extras }: RawRegion) => extras.messageHouse.pillars;
const each = (raw: RawRegion, holds: (pillar: ReturnType<typeof pillars>[number]) => boolean) => ({
  has: pillars(raw).filter(holds).length,
  of: pillars(raw).length,
});
const proofs = (raw: RawRegion) =>
  raw.successes.filter(({ id }) => pillars(raw).some(({ proofSuccessIds }) => proofSuccessIds.includes(id)));
const benefits = (raw: RawRegion, id: string) =>
  raw.successes.filter((success) => Object.keys(success.benefits).includes(id));
const people = ({ audiences }: RawRegion) => audiences.filter(({ id }) => id !== "aud-medier");
const unanswered = () => "attestNeeded" as const;

/** Björnsson's LIX, counted by hand. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((sentence) => sentence.trim() !== "").length;
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length;
}

const neighbour: NonNullable<Expected["nl-neighbour"]> = (raw) =>
  graded([
    members(raw, (id) =>
      benefits(raw, id).some(
        (success) => success.locatedIn !== null && success.locatedIn !== id && told(raw, 180).has(success.id),
      ),
    ),
  ]);

export const messagesExpected: Expected = {
  "ox-counter-zero-sum": neighbour,
  "nl-neighbour": neighbour,
  "ox-one-labour-market": (raw) => {
    const about = tagged(raw, "one_labour_market");
    const used = pillars(raw).flatMap(({ proofSuccessIds }) => proofSuccessIds.filter((id) => about.includes(id)));
    return graded([yes(used.length > 0), yes(used.some((id) => told(raw, 180).has(id)))]);
  },
  "sk-caveat-evidence": (raw) =>
    graded([{ has: proofs(raw).filter(({ source }) => source).length, of: proofs(raw).length }]),
  "np-knowledge-base": (raw) =>
    graded([
      each(
        raw,
        ({ proofSuccessIds }) =>
          proofs(raw).filter(({ id, source }) => proofSuccessIds.includes(id) && source).length >= 2,
      ),
    ]),
  "np-mixed-evidence": (raw) => {
    const quoted: string[] = raw.pressReleases.flatMap(({ quotes, successIds }) =>
      quotes.length > 0 ? successIds : [],
    );
    return graded([
      each(raw, ({ proofSuccessIds }) => proofs(raw).some(({ id, value }) => proofSuccessIds.includes(id) && value)),
      each(raw, ({ proofSuccessIds }) => proofSuccessIds.some((id) => quoted.includes(id))),
    ]);
  },
  "ds-tailored-messages": (raw) =>
    graded([{ has: people(raw).filter(({ texts }) => texts.nb.callToAction).length, of: people(raw).length }]),
  "vk-good-communities": (raw) =>
    graded([
      yes(
        pillars(raw).some(({ tags }) => tags.includes("community")) ||
          proofs(raw).some(({ id }) => tagged(raw, "community").includes(id)),
      ),
    ]),
  "vk-own-advantages": (raw) =>
    graded([members(raw, (id) => raw.municipalities.some((one) => one.id === id && one.strengths.length >= 2))]),
  "vk-part-of-region": unanswered,
};

const achieved = ({ successes }: RawRegion) =>
  successes.filter(({ achievedAt }) => achievedAt !== null).map((one) => ({ ...one, on: one.achievedAt ?? "" }));

export const successesExpected: Expected = {
  // The cooperation began in January, by the day that the strategy counts from.
  "ox10-05-quick-wins": (raw) =>
    graded([
      yes(achieved(raw).some(({ on, tags }) => on >= "2026-01-15" && on <= "2026-07-14" && tags.includes("quick_win"))),
    ]),
  "ox10-08-deliver-celebrate": (raw) => {
    const due = achieved(raw).filter(({ on }) => daysAgo(on) > 30 && daysAgo(on) <= 365);
    const out = raw.updates.filter(({ state }) => ["sent", "confirmed", "scheduled"].includes(state));
    const had = due.filter(({ id }) => out.some(({ successIds }) => successIds.some((one) => one === id)));
    const soon = due.filter(({ id, on }) =>
      sent(raw).some(
        ({ successIds, sentAt }) => successIds.some((one) => one === id) && daysAgo(on) - daysAgo(sentAt ?? "") <= 30,
      ),
    );
    return graded([
      { has: had.length, of: due.length },
      { has: soon.length, of: due.length },
    ]);
  },
  "sk-pro-obvious-gain": (raw) =>
    graded([members(raw, (id) => benefits(raw, id).some((one) => one.value && told(raw, 180).has(one.id)))]),
  "np-share-leads": (raw) =>
    graded([yes(achieved(raw).some(({ on, benefits: of }) => daysAgo(on) <= 90 && Object.keys(of).length >= 2))]),
  "np-act-before-adoption": (raw) =>
    graded([yes(achieved(raw).some(({ on, tags }) => on < raw.strategy.approvedAt && tags.includes("quick_win")))]),
  "np-local-or-indirect": (raw) =>
    graded([
      { has: raw.successes.filter((one) => Object.keys(one.benefits).length > 0).length, of: raw.successes.length },
    ]),
  "lit-result-types": (raw) => {
    const kinds = raw.successes.filter(({ id }) => told(raw, 365).has(id)).map(({ category }) => category);
    return graded([count(new Set(kinds).size, 3)]);
  },
  "nl-skills": (raw) => graded([yes(tagged(raw, "skills").some((id) => told(raw, 365).has(id)))]),
  "nl-complementary": (raw) => graded([yes(tagged(raw, "complementary").some((id) => told(raw, 365).has(id)))]),
};

export const audiencesExpected: Expected = {
  "sk-pro-functional-region": unanswered,
  "nl-planning-law": unanswered,
  "np-summaries": (raw) => {
    const easy = people(raw).filter(({ id }) => {
      const [last] = sent(raw)
        .filter(({ audienceId, body }) => audienceId === id && body)
        .toSorted((a, b) => ((a.sentAt ?? "") < (b.sentAt ?? "") ? 1 : -1));
      return last?.body && lix(last.body) <= 45;
    });
    return graded([{ has: easy.length, of: people(raw).length }]);
  },
  "np-other-voices": (raw) => {
    const called = (word: string) => yes(raw.audiences.some(({ name }) => name.toLowerCase().includes(word)));
    return graded([called("unge"), called("eldre"), called("innflytter")]);
  },
};

export const plannerExpected: Expected = {
  "ox-pool-resources": unanswered,
  "sk-cap-thin-spread": unanswered,
  "np-finance-plan": unanswered,
  "np-prioritise": unanswered,
  "sk-con-too-many": (raw) =>
    graded([
      members(raw, (id) =>
        raw.municipalities.some((one) => one.id === id && one.committedHours <= one.availableHoursPerQuarter),
      ),
    ]),
  "sk-cap-own-capacity": (raw) =>
    graded([members(raw, (id) => raw.municipalities.some((one) => one.id === id && one.availableHoursPerQuarter > 0))]),
  "np-strong-generous": ({ municipalities }) => {
    const bySize = municipalities.toSorted((a, b) => a.population - b.population);
    const hours = municipalities.map(({ committedHours, population }) => committedHours / population);
    const [, , third = 0, fourth = 0] = hours.toSorted((a, b) => a - b);
    const [smallest] = bySize;
    return graded([
      yes(smallest !== undefined && smallest.committedHours / smallest.population <= 1.5 * ((third + fourth) / 2)),
    ]);
  },
  "ds-continuous": (raw) => {
    const days = sent(raw)
      .map(({ sentAt }) => (sentAt ?? "").slice(0, 10))
      .toSorted();
    const gaps = [...days, anchor].slice(1).map((day, index) => daysAgo(days[index] ?? day) - daysAgo(day));
    const reached = raw.audiences.filter(({ id }) =>
      sent(raw).some(({ audienceId, sentAt }) => audienceId === id && daysAgo(sentAt ?? "") <= 30),
    );
    return graded([yes(Math.max(...gaps) <= 14), { has: reached.length, of: raw.audiences.length }]);
  },
};
