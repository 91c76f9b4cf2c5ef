// What can be chosen about a stakeholder, in the order it is offered, and the word keys for it. Pure.
import type {
  Attitude,
  Participation,
  Stakeholder,
  StakeholderCategory,
  StakeholderGroup,
} from "#db/schema/stakeholders.ts";

type Nature = Stakeholder["nature"];

export const natures = ["office", "organisation", "group"] as const satisfies readonly Nature[];
export const natureWord: Record<Nature, string> = {
  office: "stakeholders:nature.office",
  organisation: "stakeholders:nature.organisation",
  group: "stakeholders:nature.group",
};

export const categories = [
  "management",
  "user",
  "supplier",
  "premiseSetter",
  "other",
] as const satisfies readonly StakeholderCategory[];
export const categoryWord: Record<StakeholderCategory, string> = {
  management: "stakeholders:category.management",
  user: "stakeholders:category.user",
  supplier: "stakeholders:category.supplier",
  premiseSetter: "stakeholders:category.premiseSetter",
  other: "stakeholders:category.other",
};

export const groups = [
  "political",
  "administrative",
  "county",
  "state",
  "business",
  "workingLife",
  "education",
  "research",
  "citizens",
  "media",
  "civilSociety",
  "other",
] as const satisfies readonly StakeholderGroup[];
export const groupWord: Record<StakeholderGroup, string> = {
  political: "stakeholders:group.political",
  administrative: "stakeholders:group.administrative",
  county: "stakeholders:group.county",
  state: "stakeholders:group.state",
  business: "stakeholders:group.business",
  workingLife: "stakeholders:group.workingLife",
  education: "stakeholders:group.education",
  research: "stakeholders:group.research",
  citizens: "stakeholders:group.citizens",
  media: "stakeholders:group.media",
  civilSociety: "stakeholders:group.civilSociety",
  other: "stakeholders:group.other",
};

/** In the order of PMBOK; the number of steps between two is ours. */
export const attitudes = [
  "unaware",
  "resistant",
  "neutral",
  "supportive",
  "leading",
] as const satisfies readonly Attitude[];
export const attitudeWord: Record<Attitude, string> = {
  unaware: "stakeholders:attitude.unaware",
  resistant: "stakeholders:attitude.resistant",
  neutral: "stakeholders:attitude.neutral",
  supportive: "stakeholders:attitude.supportive",
  leading: "stakeholders:attitude.leading",
};

/** Steps from where they are to where we hope for; null where either is unknown. */
export const attitudeGap = (now: Attitude | null, wanted: Attitude | null): number | null =>
  now === null || wanted === null ? null : attitudes.indexOf(wanted) - attitudes.indexOf(now);

/** IAP2's spectrum, as data: its revision is under way. */
export const participationLevels = [
  "inform",
  "consult",
  "involve",
  "collaborate",
  "empower",
] as const satisfies readonly Participation[];
export const participationWord: Record<Participation, string> = {
  inform: "stakeholders:participation.inform",
  consult: "stakeholders:participation.consult",
  involve: "stakeholders:participation.involve",
  collaborate: "stakeholders:participation.collaborate",
  empower: "stakeholders:participation.empower",
};

/** Interest and influence: none, little, medium, great. */
export const steps = [0, 1, 2, 3] as const;
export type Step = (typeof steps)[number];
export const stepWord: Record<Step, string> = {
  0: "stakeholders:step.none",
  1: "stakeholders:step.little",
  2: "stakeholders:step.medium",
  3: "stakeholders:step.great",
};

/** The word of the nearest step, for a mean. */
export const nearestStepWord = (value: number): string => stepWord[(steps[Math.round(value)] ?? 0) as Step];
