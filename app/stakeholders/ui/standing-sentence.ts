// One sentence under the name: where it stands, when it was met, when it is to be met. Pure.
import type { TFunction } from "i18next";
import { formatDate } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { quadrantWord } from "../quadrant.ts";
import type { StakeholderView } from "../stakeholders.queries.server.ts";
import { placeWords } from "./stakeholder-words.ts";

export function standingSentence(t: TFunction, locale: Locale, view: StakeholderView): string {
  const { quadrant, stakeholder, touch, lastContactAt, nextContactAt } = view;
  const { interest, influence } = stakeholder;
  const stands =
    quadrant && interest !== null && influence !== null
      ? t("stakeholders:page.stands", {
          quadrant: t(quadrantWord[quadrant]),
          place: placeWords(t, { interest, influence }),
        })
      : t("stakeholders:page.standsNowhere");
  const met = lastContactAt
    ? t("stakeholders:page.met", { when: formatDate(locale, lastContactAt, "long"), count: touch.days ?? 0 })
    : t("stakeholders:page.neverMet");
  const limit = touch.overdue && touch.limit !== null ? t("stakeholders:page.tooLong", { count: touch.limit }) : "";
  const next = nextContactAt ? t("stakeholders:page.next", { when: formatDate(locale, nextContactAt, "long") }) : "";
  return [stands, met, limit, next].filter(Boolean).join(" ");
}
