// Those of whom an attitude may be kept, with the longest way from now to wanted first. Pure.
import { attitudeGap } from "./kinds.ts";
import type { StakeholderView } from "./stakeholders.queries.server.ts";

const perPage = 50;
const distance = ({ attitudeNow, attitudeWanted }: StakeholderView): number =>
  Math.abs(attitudeGap(attitudeNow, attitudeWanted) ?? 0);

export function attitudePage(views: readonly StakeholderView[], asked: number) {
  const open = views.filter((view) => view.mayHaveAttitude).sort((a, b) => distance(b) - distance(a));
  const pages = Math.max(1, Math.ceil(open.length / perPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(asked) || 1));
  return {
    rows: open.slice((page - 1) * perPage, page * perPage),
    page,
    pages,
    /** How many are hoped to stand elsewhere than they do. */
    apart: open.filter((view) => distance(view) > 0).length,
    /** Of how many none is kept. */
    without: views.length - open.length,
  };
}
