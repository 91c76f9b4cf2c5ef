// «folkevalgt i Granheim», «kontakt for Granheim». Pure.
import type { TFunction } from "i18next";
import type { NamedTag } from "../list.queries.server.ts";
import { roleWord } from "../roles.ts";

export function tagWord(t: TFunction, { role, memberName }: NamedTag): string {
  if (memberName === null) return t(roleWord[role]);
  if (role === "memberDeputy") return t("contacts:tag.deputyFor", { member: memberName });
  if (role === "memberContact") return t("contacts:tag.contactFor", { member: memberName });
  return t("contacts:tag.in", { role: t(roleWord[role]), member: memberName });
}

/** The first letter large, where it stands first. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
