// What the buttons of the form for one section do.
import type { Actor } from "~/access/actor.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { parseSection } from "./section-form.ts";
import { keepTheirs, type SectionSaved, useMine as saveMine, saveSection } from "./strategy.commands.server.ts";
import type { Section } from "./strategy-text.ts";

export async function saveTyped(
  actor: Actor,
  now: Date,
  section: Section,
  intent: "save" | "useMine" | "keepTheirs",
  typed: Typed,
): Promise<SectionSaved | { kind: "left" }> {
  const basedOnId = firstTyped(typed, "basedOnId");
  const versionId = firstTyped(typed, "versionId");
  switch (intent) {
    case "save":
      return saveSection(actor, now, { basedOnId, mine: parseSection(section, typed) });
    case "useMine":
      return saveMine(actor, now, { section, versionId, basedOnId });
    case "keepTheirs":
      await keepTheirs(actor, now, { versionId });
      return { kind: "left" };
  }
}
