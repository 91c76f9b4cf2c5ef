// An ambassador as the form shows one. Pure.
import type { Ambassador } from "#db/schema/ambassadors.ts";
import type { Typed } from "~/platform/typed.ts";

const mark = (is: boolean): string[] => (is ? ["on"] : []);

export const valuesOf = (ambassador: Ambassador, topics: readonly string[]): Typed => ({
  id: [ambassador.id],
  revision: [String(ambassador.revision)],
  memberId: [ambassador.memberId ?? ""],
  sector: [ambassador.sector],
  availability: [ambassador.availability],
  mediaTrained: mark(ambassador.mediaTrained),
  isMinor: mark(ambassador.isMinor),
  guardianName: [ambassador.guardianName],
  guardianEmail: [ambassador.guardianEmail ?? ""],
  guardianConsent: mark(ambassador.guardianConsent),
  maxAsksPerQuarter: [String(ambassador.maxAsksPerQuarter)],
  pausedUntil: [ambassador.pausedUntil ?? ""],
  topics: [topics.join(", ")],
});

/** Nobody yet. Nothing is agreed to beforehand: only the days stand ready, today and the last day to ask again. */
export const emptyValues = (id: string, today: string, reviewOn: string, mostAsks: number): Typed => ({
  id: [id],
  maxAsksPerQuarter: [String(mostAsks)],
  givenOn: [today],
  reviewOn: [reviewOn],
});
