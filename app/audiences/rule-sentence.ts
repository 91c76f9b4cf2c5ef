// «Med er folkevalgte og styremedlemmer i Granheim som følger skole»: a rule in words. Pure.
import type { TFunction } from "i18next";
import type { AudienceRule } from "#db/schema/audiences.ts";
import { rolesWord } from "~/contacts/roles.ts";
import { formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { isEmpty } from "./rule.ts";

type Named = { id: string; name: string };

export function ruleSentence(t: TFunction, locale: Locale, rule: AudienceRule, members: readonly Named[]): string {
  if (isEmpty(rule)) return t("audiences:rule.nobody");
  const roles = rule.roles.map((role) => t(rolesWord[role]));
  const places = members.filter(({ id }) => rule.memberIds.includes(id)).map(({ name }) => name);
  const words = [
    roles.length > 0 ? formatList(locale, roles) : t("audiences:rule.everyone"),
    places.length > 0 ? t("audiences:rule.in", { members: formatList(locale, places) }) : "",
    rule.topics.length > 0 ? t("audiences:rule.follow", { topics: formatList(locale, rule.topics) }) : "",
  ];
  return t("audiences:rule.sentence", { who: words.filter(Boolean).join(" ") });
}
