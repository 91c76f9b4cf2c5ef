// Power, legitimacy and urgency (Mitchell, Agle and Wood 1997): which of them, and how many. It says nothing of attitude. Pure.
import type { Assessment } from "#db/schema/stakeholders.ts";

export const attributes = ["power", "legitimacy", "urgency"] as const;
export type Attribute = (typeof attributes)[number];
export type Attributes = Record<Attribute, boolean>;

/** Null where not all three have been considered. */
export const attributesOf = ({ power, legitimacy, urgency }: Pick<Assessment, Attribute>): Attributes | null =>
  power === null || legitimacy === null || urgency === null ? null : { power, legitimacy, urgency };

/** The attributes held are the class; how many they are is the priority, 0–3. */
export const held = (all: Attributes): Attribute[] => attributes.filter((each) => all[each]);

/** Word keys. The classes have no names of their own: «makt + hast», not what the article calls it. */
export const attributeWord: Record<Attribute, string> = {
  power: "stakeholders:salience.power",
  legitimacy: "stakeholders:salience.legitimacy",
  urgency: "stakeholders:salience.urgency",
};
