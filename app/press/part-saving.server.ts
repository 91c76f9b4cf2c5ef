// What the buttons of the form for one part do.
import type { Actor } from "~/access/actor.ts";
import { NotFound } from "~/platform/refusal.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import { editIntent, parseCore, parseLocal } from "./form.ts";
import { keepTheirs, type Saved, useMine as saveMine, savePart } from "./releases.commands.server.ts";

export type PartSaved = Saved | { kind: "left" } | { kind: "removed" };

export async function saveTyped(
  actor: Actor,
  now: Date,
  releaseId: string,
  part: string,
  typed: Typed,
): Promise<PartSaved> {
  const basedOnId = firstTyped(typed, "basedOnId");
  const versionId = firstTyped(typed, "versionId");
  switch (editIntent.parse(firstTyped(typed, "intent"))) {
    case "save":
      return part === "core"
        ? savePart(actor, now, { releaseId, basedOnId, part, core: parseCore(typed) })
        : savePart(actor, now, { releaseId, basedOnId, part, local: parseLocal(typed) });
    case "useMine":
      return saveMine(actor, now, { releaseId, versionId, part, basedOnId });
    case "keepTheirs":
      await keepTheirs(actor, now, { releaseId, versionId });
      return { kind: "left" };
    case "removeVersion": {
      if (part === "core") throw new NotFound("part");
      const saved = await savePart(actor, now, { releaseId, basedOnId, part, local: null });
      return saved.kind === "saved" ? { kind: "removed" } : saved;
    }
  }
}
