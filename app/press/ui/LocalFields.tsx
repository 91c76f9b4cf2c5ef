// The fields of one local version. Each shows what it inherits when it is empty.
import { useTranslation } from "react-i18next";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import { languageTag } from "~/platform/locale.ts";
import type { ReleaseText } from "../release-text.ts";
import { ContactFields, Group, LanguageField, type PersonToQuote, QuoteFields, writingIn } from "./PartFields.tsx";
import type { PartFields } from "./PartForm.tsx";

type Props = PartFields & {
  people: readonly PersonToQuote[];
  memberName: string;
  common: Pick<ReleaseText, "locale" | "title" | "lead" | "quotes" | "contact">;
};

export function LocalFields({ shown, rearrangeButton, people, memberName, common }: Props) {
  const { t } = useTranslation();
  const lang = writingIn(shown, common.locale);
  const inherited = (text: string) => (
    <>
      {t("press:edit.inherits")} <span lang={languageTag[common.locale]}>«{text}»</span>
    </>
  );
  const speakers = common.quotes.map((quote) => quote.name).filter(Boolean);
  return (
    <>
      <Group title={t("press:edit.benefitTitle", { member: memberName })}>
        <TextArea
          name="benefit"
          rejection={shown}
          label={t("press:edit.benefit")}
          hint={t("press:edit.benefitHint", { member: memberName })}
          lang={lang}
          rows={3}
        />
        <LanguageField shown={shown} />
      </Group>
      <Group title={t("press:edit.opening")}>
        <TextField
          name="title"
          className="published"
          rejection={shown}
          label={t("press:edit.title")}
          hint={inherited(common.title)}
          lang={lang}
        />
        <TextArea
          name="lead"
          rejection={shown}
          label={t("press:edit.lead")}
          hint={inherited(common.lead)}
          lang={lang}
          rows={3}
        />
      </Group>
      <QuoteFields
        shown={shown}
        rearrangeButton={rearrangeButton}
        people={people}
        lang={lang}
        hint={
          speakers.length > 0
            ? t("press:edit.localQuotesHint", { people: speakers.join(", ") })
            : t("press:edit.localQuotesHintNone")
        }
      />
      <ContactFields
        shown={shown}
        inherited={common.contact}
        hint={t("press:edit.localContactHint", { name: common.contact.name })}
      />
    </>
  );
}
