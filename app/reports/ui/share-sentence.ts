// A member's share, in words. Pure.
import type { TFunction } from "i18next";
import { formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";

export type MemberShare = {
  name: string;
  pairs: readonly unknown[];
  share: number;
  total: number;
  even: number;
  leftOut: boolean;
};

export function shareSentence(
  t: TFunction,
  locale: Locale,
  { name, pairs, share, total, even, leftOut }: MemberShare,
): string {
  if (total === 0) return t("reports:member.shareNothing");
  const percent = (part: number) => t("reports:share.percent", { part: formatNumber(locale, part * 100, 0) });
  const said = { member: name, count: pairs.length, total, part: percent(share), even: percent(even) };
  return [t("reports:member.share", said), leftOut ? t("reports:member.leftOut", said) : ""].filter(Boolean).join(" ");
}
