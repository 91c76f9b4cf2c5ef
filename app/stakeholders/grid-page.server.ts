// What the grid shows: where one assessor, or all together, see each stakeholder; and what is done in it.
import type { ReadDb } from "#db/handles.ts";
import type { Region } from "#db/schema/regions.ts";
import type { Actor } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { assessorOf } from "./assessing.ts";
import { type Assessed, assess, undoAssessment } from "./assessments.commands.server.ts";
import { gridIntent, type Place, readMove, readUndo } from "./form.ts";
import { fieldOf, readSeen, type Seen } from "./grid.ts";
import { groups } from "./kinds.ts";
import { highFrom } from "./settings.ts";
import { listStakeholders, type StakeholderView } from "./stakeholders.queries.server.ts";

export type GridPoint = {
  id: string;
  name: string;
  /** How it is seen; null where it is not. Means may lie between the steps. */
  place: Place | null;
};

const perPage = 60;

export async function gridPage(actor: Actor, db: ReadDb, now: Date, region: Region, asked: URLSearchParams) {
  const members = await membersOffered(db, region.id, [asked.get("as")]);
  const seen = readSeen(asked.get("as"), members);
  const group = groups.find((each) => each === asked.get("group")) ?? null;
  const all = await listStakeholders(actor, db, now);
  const wanted = group ? all.filter(({ stakeholder }) => stakeholder.group === group) : all;
  const pages = Math.max(1, Math.ceil(wanted.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(asked.get("page"))) || 1));
  const high = await readSetting(db, region.id, highFrom);
  const points = wanted
    .slice((page - 1) * perPage, page * perPage)
    .map((view): GridPoint => ({ id: view.id, name: view.name, place: placeIn(view, seen) }));
  return {
    points,
    /** In which field each stands. */
    fields: points.flatMap(({ id, place }) =>
      place ? [{ id, interest: fieldOf(place.interest, high), influence: fieldOf(place.influence, high) }] : [],
    ),
    any: all.length > 0,
    groups: groups.filter((each) => all.some(({ stakeholder }) => stakeholder.group === each)),
    group,
    seen,
    members,
    page,
    pages,
    highFrom: high,
    regionName: region.name,
    mayMove: may(actor, "write") && seen !== "mean",
    path: `/r/${region.slug}/stakeholders`,
  };
}

function placeIn({ stakeholder, views }: StakeholderView, seen: Seen): Place | null {
  if (seen === "mean") {
    const { interest, influence } = stakeholder;
    return interest === null || influence === null ? null : { interest, influence };
  }
  const assessor = assessorOf(seen === "region" ? null : seen.memberId);
  const view = views.find((each) => each.assessor === assessor);
  return view ? { interest: view.interest, influence: view.influence } : null;
}

/** @returns what was written, where something was: it can be taken back */
export async function actInGrid(actor: Actor, now: Date, form: FormData): Promise<Assessed | null> {
  if (gridIntent.parse(form.get("intent")) === "move") return assess(actor, now, readMove(form));
  await undoAssessment(actor, now, readUndo(form));
  return null;
}
