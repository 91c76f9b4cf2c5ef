// What an audience's rule asks for, of one person. The same as app/audiences/belonging.server.ts asks in SQL. Pure.
import type { AudienceRule } from "#db/schema/audiences.ts";
import type { Tag } from "~/contacts/roles.ts";

export const emptyRule: AudienceRule = { roles: [], memberIds: [], topics: [] };

export const isEmpty = ({ roles, memberIds, topics }: AudienceRule): boolean =>
  roles.length + memberIds.length + topics.length === 0;

/** Has one of the roles in one of the members, and one of the topics; an empty list asks for nothing, an empty rule for nobody. */
export function fitsRule(rule: AudienceRule, person: { tags: readonly Tag[]; topics: readonly string[] }): boolean {
  if (isEmpty(rule)) return false;
  const { roles, memberIds, topics } = rule;
  const tagged =
    roles.length + memberIds.length === 0 ||
    person.tags.some(
      ({ role, memberId }) =>
        (roles.length === 0 || roles.includes(role)) &&
        (memberIds.length === 0 || (memberId !== null && memberIds.includes(memberId))),
    );
  return tagged && (topics.length === 0 || person.topics.some((topic) => topics.includes(topic)));
}

/** Two that ask for the same: order means nothing. */
export const sameRule = (a: AudienceRule, b: AudienceRule): boolean => ruleText(a) === ruleText(b);

export const ruleText = ({ roles, memberIds, topics }: AudienceRule): string =>
  JSON.stringify([roles, memberIds, topics].map((list) => list.toSorted()));
