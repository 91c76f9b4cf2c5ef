// What an audience's rule asks for, of one person. The same as app/audiences/belonging.server.ts asks in SQL. Pure.
import type { AudienceRule } from "#db/schema/audiences.ts";
import type { Quadrant } from "#db/schema/stakeholders.ts";
import type { Tag } from "~/contacts/roles.ts";

export const emptyRule: AudienceRule = { roles: [], memberIds: [], topics: [] };

/** Stakeholders by where they stand in the grid; rules from before there was one ask for none. */
export const quadrantsIn = ({ quadrants = [] }: AudienceRule): readonly Quadrant[] => quadrants;

export const isEmpty = (rule: AudienceRule): boolean =>
  rule.roles.length + rule.memberIds.length + rule.topics.length + quadrantsIn(rule).length === 0;

type Fitted = {
  tags: readonly Tag[];
  topics: readonly string[];
  /** Where they stand, if they are a stakeholder. */
  quadrant: Quadrant | null;
};

/**
 * Has one of the roles in one of the members, one of the topics, and stands in one of the quadrants; an empty list asks
 * for nothing, an empty rule for nobody.
 */
export function fitsRule(rule: AudienceRule, person: Fitted): boolean {
  if (isEmpty(rule)) return false;
  const quadrants = quadrantsIn(rule);
  if (quadrants.length > 0 && (person.quadrant === null || !quadrants.includes(person.quadrant))) return false;
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

export const ruleText = (rule: AudienceRule): string =>
  JSON.stringify([rule.roles, rule.memberIds, rule.topics, quadrantsIn(rule)].map((list) => list.toSorted()));
