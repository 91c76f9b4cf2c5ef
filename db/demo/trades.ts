// What businesses of the demo live by, as it stands in their names. Pure.
import type { TextLocale } from "./shift.ts";

const everywhere: Record<TextLocale, string[]> = {
  nb: ["Bygg", "Elektro", "Regnskap", "Transport", "Rør", "Maskin", "Mat", "Frisør", "Eiendom", "Renhold"],
  nn: ["Bygg", "Elektro", "Rekneskap", "Transport", "Røyr", "Maskin", "Mat", "Frisør", "Eigedom", "Reinhald"],
};

const here: Record<string, string[]> = {
  haukvik: ["Teknologi", "Havnetjenester", "Robotikk", "Skipsverft", "Data"],
  elvemo: ["Trevare", "Sagbruk", "Skog", "Dører og vinduer"],
  lysfjord: ["Frukt", "Fjordcamping", "Gjestehus", "Sideri"],
  granheim: ["Gård", "Hyttebygg", "Meieri", "Landbruksservice"],
  tverrdal: ["Geitost", "Mekaniske", "Fjellpensjonat"],
  oyvaer: ["Havbruk", "Fiskemottak", "Brønnbåt"],
};

/** The trades of one member, its own first. */
export const trades = (member: string, locale: TextLocale): string[] => [
  ...(here[member] ?? []),
  ...everywhere[locale],
];
