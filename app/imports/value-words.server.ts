// What a row says, in words: municipalities by name, choices as they are called, lists with commas.
import type { TFunction } from "i18next";
import type { ContactRole } from "#db/schema/contacts.ts";
import { consentIn } from "~/ambassadors/consent-text.ts";
import { scopeWord } from "~/ambassadors/kinds.ts";
import { tagParts } from "~/contacts/import-kind.ts";
import { roleWord } from "~/contacts/roles.ts";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { FieldValue } from "~/platform/row-import.ts";
import { categoryWord, groupWord, natureWord, participationWord, stepWord } from "~/stakeholders/kinds.ts";
import { kindWord } from "~/successes/kinds.ts";

export type Wording = { t: TFunction; locale: Locale; members: ReadonlyMap<string, string> };

const written = { nb: "platform:language.nb", nn: "platform:language.nn" };

/** The same for a file: nothing is left empty, and a date can be read by a machine. */
export function cellText(field: string, value: FieldValue | undefined, words: Wording): string | number {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map((one) => fileText(field, one, words)).join(", ");
  if (typeof value === "number" || dates.has(field)) return typeof value === "boolean" ? "" : value;
  return valueText(field, value, words);
}

/** «navn (2025-12-01)»: dates as a machine reads them. */
function fileText(field: string, value: string, words: Wording): string {
  const { scope, givenOn } = consentIn(value);
  if (field === "scopes") return `${words.t(scopeWord[scope])}${givenOn ? ` (${givenOn})` : ""}`;
  return dates.has(field) ? value : oneText(field, value, words);
}

/** Word keys of what may be chosen, by field. */
export const choices: Record<string, Readonly<Record<string, string>>> = {
  lists: roleWord,
  locale: { ...written, en: "platform:language.en" },
  languageForm: { ...written, neutral: "imports:value.neutral" },
  scopes: scopeWord,
  nature: natureWord,
  category: categoryWord,
  group: groupWord,
  participation: participationWord,
  interest: stepWord,
  influence: stepWord,
  successKind: kindWord,
  accuracy: {
    right: "press:coverage.right",
    wrong: "press:coverage.wrong",
    unknown: "press:coverage.unknown",
  },
};
const dates = new Set(["givenOn", "reviewOn", "verifiedOn"]);
const ofMembers = new Set(["memberId", "covers"]);

export function valueText(field: string, value: FieldValue | undefined, words: Wording): string {
  const { t } = words;
  if (field === "archived") return t(value ? "imports:value.outOfUse" : "imports:value.inUse");
  if (value === null || value === undefined || value === "") return t("imports:value.nothing");
  if (typeof value === "boolean") return t(value ? "imports:value.yes" : "imports:value.no");
  if (Array.isArray(value)) {
    if (value.length === 0) return t("imports:value.nothing");
    return value.map((one) => oneText(field, one, words)).join(", ");
  }
  return oneText(field, String(value), words);
}

function oneText(field: string, value: string, { t, locale, members }: Wording): string {
  if (ofMembers.has(field)) return members.get(value) ?? t("imports:value.nothing");
  if (field === "tags") return tagText(value, { t, members });
  if (field === "scopes") return consentWords(value, t, locale);
  if (dates.has(field)) return formatDate(locale, value, "long");
  const key = choices[field]?.[value];
  return key ? t(key) : value;
}

/** «navn (1. desember 2025)»; in a list that leaves the dates have columns of their own. */
function consentWords(value: string, t: TFunction, locale: Locale): string {
  const { scope, givenOn, withdrawnOn } = consentIn(value);
  const said = [t(scopeWord[scope] ?? scope), givenOn ? `(${formatDate(locale, givenOn, "long")})` : ""];
  return [...said, withdrawnOn ? t("imports:value.withdrawn") : ""].filter(Boolean).join(" ");
}

function tagText(tag: string, { t, members }: Pick<Wording, "t" | "members">): string {
  const { role, memberId } = tagParts(tag);
  const word = t(roleWord[role as ContactRole]);
  const member = memberId && members.get(memberId);
  return member ? t("contacts:tag.in", { role: word, member }) : word;
}
