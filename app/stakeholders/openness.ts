// Of whom an attitude may be kept: everything here can be read by those it is about, and must bear it. Pure.
import type { Stakeholder, StakeholderGroup } from "#db/schema/stakeholders.ts";

export type Described = Pick<Stakeholder, "nature" | "group" | "opposition">;

/** The press, citizens and their associations are free to think what they like without it being written down. */
const noAttitude: ReadonlySet<StakeholderGroup> = new Set(["media", "citizens", "civilSociety"]);

/** Only of offices and organisations; never of an opposition, the press, citizens or civil society. */
export const mayHaveAttitude = ({ nature, group, opposition }: Described): boolean =>
  nature !== "group" && !opposition && !noAttitude.has(group);
