// The list of ambassadors: what a row shows, and the filter sentence read from the URL. Pure.
import type { ConsentScope } from "#db/schema/ambassadors.ts";
import type { AmbassadorView } from "./ambassadors.queries.server.ts";
import { holds, type Obstacle, obstaclesOf } from "./eligibility.ts";
import { consentScopes, scopesFor } from "./kinds.ts";

export type AmbassadorRow = {
  id: string;
  name: string;
  title: string;
  memberId: string | null;
  memberName: string | null;
  topics: string[];
  /** What they have agreed to and not taken back. */
  scopes: ConsentScope[];
  lastAskedOn: string | null;
  asks90d: number;
  /** Why they cannot be asked for anything now; empty where they can. */
  obstacles: Obstacle[];
};

export function rowOf(view: AmbassadorView, today: string): AmbassadorRow {
  const { id, contact, memberId, memberName, topics, consents, lastAskedOn, asks90d } = view;
  const held = consents.filter((consent) => holds(consent, today)).map(({ scope }) => scope);
  return {
    id,
    name: contact.name,
    title: contact.title,
    memberId,
    memberName,
    topics,
    scopes: consentScopes.filter((scope) => held.includes(scope)),
    lastAskedOn,
    asks90d,
    obstacles: obstaclesOf(view, scopesFor("share"), today),
  };
}

export type PeopleFilter = {
  memberId: string | null;
  topic: string | null;
  /** Only those who can be asked now. */
  now: boolean;
  page: number;
};

/** What does not read is as if it had not been asked for. */
export function readPeopleFilter(params: URLSearchParams): PeopleFilter {
  const page = Number(params.get("page"));
  return {
    memberId: params.get("member") || null,
    topic: params.get("topic") || null,
    now: params.get("now") === "yes",
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  };
}

export function searchFor({ memberId, topic, now }: PeopleFilter, page: number): string {
  const params = new URLSearchParams();
  if (memberId) params.set("member", memberId);
  if (topic) params.set("topic", topic);
  if (now) params.set("now", "yes");
  if (page > 1) params.set("page", String(page));
  return `?${params}`;
}

export const isNarrowed = ({ memberId, topic, now }: PeopleFilter): boolean => Boolean(memberId || topic || now);

const perPage = 50;

export function pageOf(rows: readonly AmbassadorRow[], filter: PeopleFilter) {
  const wanted = rows.filter(
    (row) =>
      (filter.memberId === null || row.memberId === filter.memberId) &&
      (filter.topic === null || row.topics.includes(filter.topic)) &&
      (!filter.now || row.obstacles.length === 0),
  );
  const pages = Math.max(1, Math.ceil(wanted.length / perPage));
  const page = Math.min(filter.page, pages);
  return { rows: wanted.slice((page - 1) * perPage, page * perPage), total: wanted.length, page, pages };
}
