// What still stands between a release and its sending, each with the place where it is done. Pure.
import type { PartyState } from "~/approvals/standing.ts";
import type { Problem } from "~/platform/rejection.ts";

export type Stop =
  | { kind: "unwritten"; problem: Problem; to: string }
  | { kind: "unapproved"; names: string[]; to: string }
  | { kind: "notReady"; to: string }
  | { kind: "scheduled"; to: string }
  | { kind: "nobody" };

type Facts = {
  path: string;
  /** The sending that waits or is under way. */
  sendingPath: string | null;
  missing: Problem | null;
  parties: readonly { name: string; state: PartyState }[];
  readyAt: Date | null;
  reached: number;
};

export function stopsFor({ path, sendingPath, missing, parties, readyAt, reached }: Facts): Stop[] {
  if (sendingPath) return [{ kind: "scheduled", to: sendingPath }];
  const stops: Stop[] = [];
  if (missing) stops.push({ kind: "unwritten", problem: missing, to: `${path}/edit/core` });
  const unapproved = parties.filter(({ state }) => state !== "approved");
  if (unapproved.length > 0 || parties.length === 0) {
    stops.push({ kind: "unapproved", names: unapproved.map(({ name }) => name).filter(Boolean), to: path });
  }
  if (!readyAt) stops.push({ kind: "notReady", to: path });
  if (reached === 0) stops.push({ kind: "nobody" });
  return stops;
}
