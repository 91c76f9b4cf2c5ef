// Which stakeholders a member is asked to assess, and how that stands in the subject of its link. Pure.
import type { Stakeholder, StakeholderGroup } from "#db/schema/stakeholders.ts";
import { groups, groupWord } from "./kinds.ts";

/** All; those of the whole region and of the member itself; or one group. */
export type Scope = "all" | "near" | StakeholderGroup;

export const scopes = ["all", "near", ...groups] as const satisfies readonly Scope[];

/** Word keys: «alle», «regionens og kommunens egne», «Næringsliv». */
export const scopeWord: Record<Scope, string> = {
  all: "stakeholders:scope.all",
  near: "stakeholders:scope.near",
  ...groupWord,
};

export type Asked = { memberId: string; scope: Scope };

export const subjectOf = ({ memberId, scope }: Asked): string => `${memberId} ${scope}`;

/** Undefined where it is no such subject. */
export function readSubject(subject: string): Asked | undefined {
  const [memberId = "", word] = subject.split(" ");
  const scope = scopes.find((each) => each === word);
  return memberId !== "" && scope ? { memberId, scope } : undefined;
}

export function isInScope({ memberId, group }: Pick<Stakeholder, "memberId" | "group">, asked: Asked): boolean {
  switch (asked.scope) {
    case "all":
      return true;
    case "near":
      return memberId === null || memberId === asked.memberId;
    default:
      return group === asked.scope;
  }
}

/** More than anyone gets through on a phone. */
export const mostAsked = 60;
