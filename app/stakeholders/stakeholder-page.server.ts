// What the page of one stakeholder shows, and what its buttons do.
import type { ReadDb } from "#db/handles.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import type { Typed } from "~/platform/typed.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { settingOf } from "~/regions/setting.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { movementOf, regionAssessor } from "./assessing.ts";
import { type Assessed, assess, undoAssessment } from "./assessments.commands.server.ts";
import { pageIntent, readAssessment, readUndo } from "./form.ts";
import { highFrom, salienceOn } from "./settings.ts";
import { putAway } from "./stakeholders.commands.server.ts";
import { assessmentsOf, getStakeholder, type StakeholderView } from "./stakeholders.queries.server.ts";

export async function stakeholderPage(actor: Actor, db: ReadDb, now: Date, region: Region, id: string) {
  const view = await getStakeholder(actor, db, now, id);
  const kept = await keptSettings(db, region.id);
  return {
    view,
    moments: movementOf(await assessmentsOf(actor, db, id)),
    members: await membersOffered(db, region.id),
    highFrom: settingOf(kept, highFrom),
    showSalience: settingOf(kept, salienceOn),
    stored: assessTyped(view),
    regionName: region.name,
    mayWrite: may(actor, "write"),
    desk: `/r/${region.slug}`,
    now,
  };
}

/** The region's own view as it stands, ready to be said anew. */
function assessTyped({ views, stakeholder, salience }: StakeholderView): Typed {
  const own = views.find(({ assessor }) => assessor === regionAssessor);
  const mark = (is: boolean | undefined) => (is ? ["on"] : []);
  return {
    memberId: [""],
    interest: [own ? String(own.interest) : ""],
    influence: [own ? String(own.influence) : ""],
    attitude: [own?.attitude ?? ""],
    attitudeWanted: [stakeholder.attitudeWanted ?? ""],
    power: mark(salience?.power),
    legitimacy: mark(salience?.legitimacy),
    urgency: mark(salience?.urgency),
  };
}

/** @returns what was written, where something was: it can be taken back */
export async function actOnStakeholder(actor: Actor, now: Date, id: string, form: FormData): Promise<Assessed | null> {
  switch (pageIntent.parse(form.get("intent"))) {
    case "assess":
      return assess(actor, now, { ...readAssessment(form), stakeholderId: id });
    case "undo":
      await undoAssessment(actor, now, { ...readUndo(form), stakeholderId: id });
      return null;
    case "archive":
      await putAway(actor, now, id, true);
      return null;
    case "restore":
      await putAway(actor, now, id, false);
      return null;
  }
}
