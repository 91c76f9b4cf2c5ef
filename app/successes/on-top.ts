// The second of two who change the same thing is refused once, sees what stands now, and may then save on top of it. Pure.
import type { Rejection } from "~/platform/rejection.ts";

/** The refused form, ready to be saved on the revision that the refusal names. */
export function onTopOf(refused: Rejection): Rejection {
  const newer = refused.problems.find(({ params }) => params?.revision !== undefined)?.params?.revision;
  return newer === undefined ? refused : { ...refused, values: { ...refused.values, revision: [String(newer)] } };
}
