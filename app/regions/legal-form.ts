// What kind of cooperation it is in law, and what follows for openness. Pure.

export const legalForms = ["regionalCouncil", "iks", "other"] as const;
export type LegalForm = (typeof legalForms)[number];

/** As it is kept, in the words of the law; the same in every language. */
const written: Record<Exclude<LegalForm, "other">, string> = {
  regionalCouncil: "interkommunalt politisk råd",
  iks: "interkommunalt selskap (IKS)",
};

export const writtenLegalForm = (form: LegalForm): string => (form === "other" ? "" : written[form]);

export const readLegalForm = (kept: string): LegalForm =>
  legalForms.find((form) => form !== "other" && written[form] === kept) ?? "other";

/**
 * Whether its meetings are open unless somebody says otherwise. Everyone may attend the meetings of an elected body
 * (kommuneloven § 11-5), which a regional council is; a company's board is none.
 */
export const meetingsAreOpen = (form: LegalForm): boolean => form === "regionalCouncil";
