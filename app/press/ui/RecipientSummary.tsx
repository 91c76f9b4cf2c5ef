// Who gets the release, by version: «Elvemo Tidende og Kystbladet – Felles».
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatList } from "~/platform/format.ts";
import { type Recipient, type Variant, variantKey } from "../recipients.ts";
import { variantName } from "./recipient-reason.ts";

export type Reached = Pick<Recipient, "outlets" | "variant">;
type Props = { reached: readonly Reached[]; members: readonly { id: string; name: string }[]; to: string };

export function RecipientSummary({ reached, members, to }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("press:release.recipientCount", { count: reached.length })}</h2>
      <ul>
        {byVersion(reached).map(({ variant, outlets }) => (
          <li key={variantKey(variant)}>
            {formatList(locale, outlets)}
            <br />
            <span className="tiny">
              {variant.kind === "angles" && variant.memberIds.length > 2
                ? t("press:send.angles", { count: variant.memberIds.length })
                : variantName(variant, { t, locale, members })}
            </span>
          </li>
        ))}
      </ul>
      <Link className="quiet" to={to}>
        {t("press:release.seeRecipients")}
      </Link>
    </section>
  );
}

/** The common text first, then the local versions, then those with several angles. */
function byVersion(reached: readonly Reached[]): { variant: Variant; outlets: string[] }[] {
  const groups = new Map<string, { variant: Variant; outlets: string[] }>();
  for (const { variant, outlets } of reached) {
    const key = variantKey(variant);
    const group = groups.get(key) ?? { variant, outlets: [] };
    group.outlets.push(...outlets);
    groups.set(key, group);
  }
  const order: readonly Variant["kind"][] = ["common", "local", "angles"];
  return [...groups.values()].sort((a, b) => order.indexOf(a.variant.kind) - order.indexOf(b.variant.kind));
}
