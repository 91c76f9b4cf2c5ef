// The message to one audience in one language, in the order one thinks of it: what they ask, the answer, what to do.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { longWords, messageSentences, shortLength } from "../lengths.ts";
import { changedMeanwhile } from "../refusals.ts";
import { sentencesOf } from "../sentences.ts";
import type { CoreChoice, VariantOnForm } from "../variant-form.ts";
import { languagesFrom } from "./CoreText.tsx";
import { HelpedTextArea } from "./HelpedTextArea.tsx";

type Props = {
  variant: VariantOnForm;
  choices: readonly CoreChoice[];
  maxLix: number;
  rejection: Rejection | undefined;
};

export function VariantForm({ variant, choices, maxLix, rejection }: Props) {
  const { t } = useTranslation();
  const { locale } = variant;
  const lang = languageTag[locale];
  return (
    <Form method="post" className="form variant-form" noValidate key={`${variant.id}-${variant.revision}`}>
      <FormProblems rejection={rejection} />
      {rejection?.problems.some(({ code }) => code === changedMeanwhile) ? (
        <div className="meanwhile-now">
          <p>{t("messages:meanwhile")}</p>
          <p className="read" lang={lang}>
            {[variant.short, variant.message, variant.long, variant.callToAction].filter(Boolean).join("\n")}
          </p>
        </div>
      ) : null}
      <input type="hidden" name="id" value={variant.id} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="revision" value={variant.revision} />
      <TextField
        name="concern"
        rejection={rejection}
        lang={lang}
        defaultValue={variant.concern}
        maxLength={200}
        autoComplete="off"
        label={t("messages:variant.concern")}
        hint={t("messages:variant.concernHint")}
      />
      <HelpedTextArea
        name="message"
        rejection={rejection}
        lang={locale}
        defaultValue={variant.message}
        rows={3}
        label={t("messages:variant.message")}
        hint={t("messages:variant.messageHint")}
        measure={(text) => <Sentences count={sentencesOf(text).length} />}
      />
      <TextField
        name="callToAction"
        rejection={rejection}
        lang={lang}
        defaultValue={variant.callToAction}
        maxLength={200}
        autoComplete="off"
        label={t("messages:variant.callToAction")}
        hint={t("messages:variant.callToActionHint")}
      />
      <HelpedTextArea
        name="short"
        rejection={rejection}
        lang={locale}
        defaultValue={variant.short}
        rows={2}
        label={t("messages:variant.short")}
        hint={t("messages:variant.shortHint")}
        measure={(text) => <Signs count={text.length} />}
      />
      <HelpedTextArea
        name="long"
        rejection={rejection}
        lang={locale}
        maxLix={maxLix}
        defaultValue={variant.long}
        rows={6}
        label={t("messages:variant.long")}
        hint={t("messages:variant.longHint", { most: longWords })}
      />
      <CoreChoices choices={choices} chosen={rejection?.values.core?.[0] ?? variant.core} />
      <div className="save-line">
        <SubmitButton name="intent" value="writeVariant">
          {t("messages:variant.save")}
        </SubmitButton>
      </div>
    </Form>
  );
}

function Sentences({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  const fits = count >= messageSentences.from && count <= messageSentences.to;
  return fits ? t("messages:variant.sentences", { count }) : t("messages:variant.sentencesOff", { count });
}

function Signs({ count }: { count: number }) {
  const { t } = useTranslation();
  const said = t("messages:variant.signs", { count, most: shortLength });
  return count > shortLength ? <StateWord state="late">{said}</StateWord> : said;
}

function CoreChoices({ choices, chosen }: { choices: readonly CoreChoice[]; chosen: string }) {
  const { t } = useTranslation();
  const order = languagesFrom(useLocale());
  if (choices.length === 0) return null;
  const said = chosen.slice(0, chosen.lastIndexOf(":"));
  return (
    <fieldset className="field core-choices">
      <legend>{t("messages:variant.says")}</legend>
      <div className="hint">{t("messages:variant.saysHint")}</div>
      {choices.map(({ value, core }) => {
        const locale = order.find((one) => core.texts[one] !== "");
        return (
          <label key={value}>
            <input type="radio" name="core" value={value} defaultChecked={core.id === said} />
            <span lang={locale ? languageTag[locale] : undefined}>{locale ? core.texts[locale] : ""}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
