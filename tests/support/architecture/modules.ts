// The order of the modules, top to bottom: each imports downward only, never sideways. As in docs/architecture.
export const layers: readonly (readonly string[])[] = [
  ["setup"],
  ["home", "search", "reports"],
  ["guidance"],
  ["timeline", "goals", "imports"],
  ["preparedness"],
  ["planner"],
  ["ambassadors"],
  ["press"],
  ["updates"],
  ["messages", "strategy", "pulse"],
  ["successes"],
  ["audiences"],
  ["stakeholders"],
  ["feedback"],
  ["activities"],
  ["approvals"],
  ["contacts"],
  ["auth"],
  ["regions"],
  ["delivery"],
  ["links", "files"],
  ["audit"],
  ["access"],
];

const depth = new Map(layers.flatMap((names, layer) => names.map((name) => [name, layer] as const)));

export const isModule = (name: string): boolean => depth.has(name);

/** May a file of module `from` know module `to`? */
export function mayKnow(from: string, to: string): boolean {
  if (from === to) return true;
  const above = depth.get(from);
  const below = depth.get(to);
  return above !== undefined && below !== undefined && above < below;
}
