// What a hold keeps back, item by item: the things that a person plans, not the mails they become. Pure.

/**
 * `update`: planned or scheduled, also where people are asked to publish it. `sending`: a release to the press, with its
 * place in the press room. `release`: its place in the press room alone, where the mails left under embargo before the
 * hold. `ask`: to an ambassador. `collect`: the month's question to a member.
 */
export const heldTypes = ["update", "sending", "release", "ask", "collect"] as const;
export type HeldType = (typeof heldTypes)[number];
export type HeldItem = { type: HeldType; id: string };

export const heldKey = ({ type, id }: HeldItem): string => `${type} ${id}`;
