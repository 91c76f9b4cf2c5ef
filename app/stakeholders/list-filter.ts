// The list of stakeholders: the filter sentence read from the URL, and what it leaves. Pure.
import type { Quadrant, StakeholderGroup } from "#db/schema/stakeholders.ts";
import { holdsAll, searchWords } from "~/platform/search-words.ts";
import { groups } from "./kinds.ts";
import { quadrants } from "./quadrant.ts";
import type { StakeholderView } from "./stakeholders.queries.server.ts";

/** What may need to be done about some of them. */
export const concerns = ["overdue", "disagree", "stale", "noOwner"] as const;
export type Concern = (typeof concerns)[number];

export type ListFilter = {
  /** `none`: those who stand nowhere yet. */
  quadrant: Quadrant | "none" | null;
  memberId: string | null;
  group: StakeholderGroup | null;
  concern: Concern | null;
  text: string;
  archived: boolean;
  page: number;
};

const oneOf = <T extends string>(of: readonly T[], text: string | null): T | null =>
  of.find((each) => each === text) ?? null;

/** What does not read is as if it had not been asked for. */
export function readListFilter(params: URLSearchParams): ListFilter {
  const page = Number(params.get("page"));
  return {
    quadrant: oneOf([...quadrants, "none"] as const, params.get("quadrant")),
    memberId: params.get("member") || null,
    group: oneOf(groups, params.get("group")),
    concern: oneOf(concerns, params.get("only")),
    text: (params.get("text") ?? "")
      .replace(/\p{Cc}/gu, " ")
      .trim()
      .slice(0, 100),
    archived: params.has("archived"),
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

export function searchFor(filter: Partial<ListFilter>): string {
  const { quadrant, memberId, group, concern, text, archived, page } = filter;
  const params = new URLSearchParams();
  if (quadrant) params.set("quadrant", quadrant);
  if (memberId) params.set("member", memberId);
  if (group) params.set("group", group);
  if (concern) params.set("only", concern);
  if (text) params.set("text", text);
  if (archived) params.set("archived", "");
  if (page && page > 1) params.set("page", String(page));
  return `?${params}`;
}

export const isNarrowed = ({ quadrant, memberId, group, concern, text }: ListFilter): boolean =>
  Boolean(quadrant || memberId || group || concern || text);

const isOf: Record<Concern, (view: StakeholderView) => boolean> = {
  overdue: ({ touch }) => touch.overdue,
  disagree: ({ disagreements }) => disagreements.length > 0,
  stale: ({ fresh }) => !fresh,
  noOwner: ({ stakeholder }) => stakeholder.ownerContactId === null,
};

export const ofConcern = (views: readonly StakeholderView[], concern: Concern): StakeholderView[] =>
  views.filter(isOf[concern]);

export function matching(views: readonly StakeholderView[], filter: ListFilter): StakeholderView[] {
  const words = searchWords(filter.text);
  return views.filter(
    (view) =>
      (filter.quadrant === null || (view.quadrant ?? "none") === filter.quadrant) &&
      (filter.memberId === null || view.stakeholder.memberId === filter.memberId) &&
      (filter.group === null || view.stakeholder.group === filter.group) &&
      (filter.concern === null || isOf[filter.concern](view)) &&
      holdsAll(`${view.name} ${view.contact.name} ${view.contact.organisation}`, words),
  );
}

const perPage = 50;

/** Those with most at stake first, as they stand under each other in their quadrants; those who stand nowhere last. */
export function pageOf(views: readonly StakeholderView[], asked: number) {
  const rank = ({ quadrant }: StakeholderView) => (quadrant === null ? quadrants.length : quadrants.indexOf(quadrant));
  const ordered = views.toSorted((a, b) => rank(a) - rank(b));
  const pages = Math.max(1, Math.ceil(ordered.length / perPage));
  const page = Math.min(asked, pages);
  const shown = ordered.slice((page - 1) * perPage, page * perPage);
  const parts = [...quadrants, null].flatMap((quadrant) => {
    const rows = shown.filter((view) => view.quadrant === quadrant);
    const total = ordered.filter((view) => view.quadrant === quadrant).length;
    return rows.length > 0 ? [{ quadrant, rows, total }] : [];
  });
  return { parts, total: ordered.length, page, pages };
}
