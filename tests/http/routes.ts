// The routes as the build has them, and how to address them.
import type { ServerBuild } from "@remix-run/node";
import { isPublicPath } from "~/platform/public-paths.ts";

export type Ids = Record<
  | "region"
  | "releaseId"
  | "slug"
  | "sendingId"
  | "deliveryId"
  | "successId"
  | "versionId"
  | "strategyVersionId"
  | "memberId"
  | "fileId"
  | "mailId"
  | "contactId"
  | "otherId"
  | "importId"
  | "goalId"
  | "audienceId"
  | "closedDaysId"
  | "updateId"
  | "taskId"
  | "activityId"
  | "ambassadorId"
  | "stakeholderId"
  | "askId"
  | "pillarId"
  | "variantId"
  | "expectationId"
  | "responsibilityId"
  | "requestId"
  | "userId"
  | "inviteId"
  | "scenarioId"
  | "caseId"
  | "statementId"
  | "actionId"
  | "coverageId"
  | "outletId"
  | "journalistId"
  | "enquiryId"
  | "feedbackId",
  string
>;

export type Route = { id: string; path: string; hasAction: boolean; hasPage: boolean };

/** Every route that answers by itself, with its whole pattern; a part of a release is the common text or a member's. */
export function routesOf({ routes }: ServerBuild): Route[] {
  const patternOf = (id: string): string => {
    const route = routes[id];
    if (!route) return "";
    return `${route.parentId ? patternOf(route.parentId) : ""}${route.path ? `/${route.path}` : ""}`;
  };
  return Object.values(routes).flatMap((route) => {
    if (!route || route.id === "root") return [];
    const { action, default: page } = route.module;
    const path = patternOf(route.id) || "/";
    const paths = path.includes(":part") ? [path.replace(":part", "core"), path.replace(":part", ":memberId")] : [path];
    const rest = { id: route.id, hasAction: action !== undefined, hasPage: page !== undefined };
    return paths.map((each) => ({ ...rest, path: each }));
  });
}

export const desk = (pattern: string): boolean => pattern.startsWith("/r/:region");
export const isPublic = (pattern: string): boolean => isPublicPath(pattern);

/** A pattern with these ids in it. */
export function pathOf(pattern: string, ids: Ids): string {
  const others: Record<string, string> = {
    rendition: "web",
    section: "purpose",
    list: "contacts",
    format: "csv",
    member: ids.memberId,
    itemId: "np-existing-means",
  };
  // A file in one of several forms, and a list of one of several kinds.
  const kind = pattern.includes("/file/") ? "docx" : "media";
  return pattern
    .replace(/:(\w+)/g, (_, name: string) => ids[name as keyof Ids] ?? { ...others, kind }[name] ?? "x")
    .replace("*", "nothing/here");
}

/** The same in every region, whatever stands in its address: advice, lists and forms, what a region says of itself. */
export const ofEveryRegion = ({ id }: Pick<Route, "id">): boolean =>
  [
    "guidance/pages/guidance-item",
    "setup/pages/region",
    "setup/pages/values",
    "imports/pages/imports",
    "imports/pages/template",
    "imports/pages/download",
  ].includes(id);

/** Does something for the person who asks alone, whatever their role: nothing of others can be reached by it. */
export const forOneself = ({ id }: Route): boolean => id === "timeline/pages/calendar";
