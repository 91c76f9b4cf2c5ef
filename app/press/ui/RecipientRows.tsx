// Who will get it, by name, which version, and why.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatList } from "~/platform/format.ts";
import type { Recipient } from "../recipients.ts";
import type { ReleaseText } from "../release-text.ts";
import { recipientReason, variantName } from "./recipient-reason.ts";

type Props = {
  recipients: readonly Pick<Recipient, "contactId" | "name" | "outlets" | "reach" | "variant">[];
  text: Pick<ReleaseText, "locale" | "local">;
  members: readonly { id: string; name: string }[];
};

export function RecipientRows({ recipients, text, members }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const told = { t, locale, members };
  return (
    <ul className="rows">
      {recipients.map((recipient) => (
        <li key={recipient.contactId} className="row">
          <p className="first">{formatList(locale, recipient.outlets)}</p>
          <p className="second">
            {recipient.name} · {recipientReason(recipient, text, told)}
          </p>
          <p className="right">
            {recipient.reach === "reached" ? (
              <span className="small">
                {recipient.variant.kind === "angles"
                  ? t("press:send.angles", { count: recipient.variant.memberIds.length })
                  : variantName(recipient.variant, told)}
              </span>
            ) : (
              <StateWord state="none">{t("press:send.getsNothing")}</StateWord>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
