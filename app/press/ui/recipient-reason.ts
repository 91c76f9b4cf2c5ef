// Why a journalist gets the version they get, or nothing, in one sentence. Pure.
import type { TFunction } from "i18next";
import { formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Recipient, Variant } from "../recipients.ts";
import type { ReleaseText } from "../release-text.ts";
import { languageName } from "./language-name.ts";

export type Told = { t: TFunction; locale: Locale; members: readonly { id: string; name: string }[] };

const namesOf = (ids: readonly string[], { members, locale }: Told): string =>
  formatList(
    locale,
    members.filter(({ id }) => ids.includes(id)).map(({ name }) => name),
  );

/** «dekker Lysfjord: får lokal versjon på nynorsk» */
export function variantReason(variant: Variant, text: Pick<ReleaseText, "locale" | "local">, told: Told): string {
  const { t } = told;
  if (variant.kind === "common") return t("press:send.getsCommon", { language: languageName(t, text.locale) });
  if (variant.kind === "angles") {
    const named = { members: namesOf(variant.memberIds, told), count: variant.memberIds.length };
    return named.count === 2 ? t("press:send.getsBothAngles", named) : t("press:send.getsAngles", named);
  }
  const local = text.local.find(({ memberId }) => memberId === variant.memberId);
  return t("press:send.getsLocal", {
    member: namesOf([variant.memberId], told),
    language: languageName(t, local?.locale ?? text.locale),
  });
}

export function recipientReason(
  { reach, variant }: Pick<Recipient, "reach" | "variant">,
  text: Pick<ReleaseText, "locale" | "local">,
  told: Told,
): string {
  const { t } = told;
  const stopped: Record<Exclude<Recipient["reach"], "reached">, string> = {
    noAddress: t("press:send.noAddress"),
    hasIt: t("press:send.hasIt"),
    unsubscribed: t("press:send.unsubscribed"),
    bounced: t("press:send.bounced"),
    byHand: t("press:send.byHand"),
  };
  return reach === "reached" ? variantReason(variant, text, told) : stopped[reach];
}

/** What a version is called: «Felles», «Lysfjord», «Granheim og Tverrdal». */
export const variantName = (variant: Variant, told: Told): string =>
  variant.kind === "common"
    ? told.t("press:release.common")
    : namesOf(variant.kind === "local" ? [variant.memberId] : variant.memberIds, told);
