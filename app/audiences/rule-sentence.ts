// «Med er folkevalgte og styremedlemmer i Granheim som følger skole»: a rule in words. Pure.
import type { TFunction } from "i18next";
import type { AudienceRule } from "#db/schema/audiences.ts";
import { rolesWord } from "~/contacts/roles.ts";
import { formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { quadrantWord } from "~/stakeholders/quadrant.ts";
import { isEmpty, quadrantsIn } from "./rule.ts";

type Named = { id: string; name: string };

export function ruleSentence(t: TFunction, locale: Locale, rule: AudienceRule, members: readonly Named[]): string {
  if (isEmpty(rule)) return t("audiences:rule.nobody");
  const roles = rule.roles.map((role) => t(rolesWord[role]));
  const places = members.filter(({ id }) => rule.memberIds.includes(id)).map(({ name }) => name);
  const quadrants = quadrantsIn(rule).map((quadrant) => t(quadrantWord[quadrant]));
  const words = [
    roles.length > 0 ? formatList(locale, roles) : t("audiences:rule.everyone"),
    places.length > 0 ? t("audiences:rule.in", { members: formatList(locale, places) }) : "",
    rule.topics.length > 0 ? t("audiences:rule.follow", { topics: formatList(locale, rule.topics) }) : "",
    quadrants.length > 0 ? t("audiences:rule.stand", { quadrants: formatList(locale, quadrants) }) : "",
  ];
  return t("audiences:rule.sentence", { who: words.filter(Boolean).join(" ") });
}
