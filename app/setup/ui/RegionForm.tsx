import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localeChoices } from "../../auth/ui/locale-choices.ts";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Locale } from "../../platform/locale.ts";
import { problemAt, type Rejection } from "../../platform/rejection.ts";
import type { LegalForm } from "../../regions/legal-form.ts";
import { LegalFormField, legalFormWords } from "./LegalFormField.tsx";

const changedMeanwhile = "regions:refusal.regionChanged";

const rules = ["all", "named", "leader"] as const;
type Rule = (typeof rules)[number];

const ruleWords: Record<Rule, string> = {
  all: "setup:rule.all",
  named: "setup:rule.named",
  leader: "setup:rule.leader",
};

type Props = {
  region: { name: string; legalForm: LegalForm; locale: Locale; approvalRule: Rule; toldThreshold: number };
  /** Where the press room is; the short name in it stays. */
  address: string;
  mayChange: boolean;
  rejection: Rejection | undefined;
};

export function RegionForm({ region, address, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  const percent = Math.round(region.toldThreshold * 100);
  /** Where somebody else has changed a field meanwhile: what it is now, beside what was typed. */
  const hint = (field: keyof Props["region"], usual: string, value: string): string =>
    problemAt(rejection, field)?.code === changedMeanwhile ? t("setup:about.nowIs", { value }) : usual;
  const locales = localeChoices(t);
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="shown" value={JSON.stringify(region)} />
      <TextField
        name="name"
        label={t("setup:region.name")}
        hint={hint("name", "", region.name)}
        defaultValue={region.name}
        autoComplete="organization"
        readOnly={!mayChange}
        rejection={rejection}
      />
      <p className="small settings-link">{t("setup:about.address", { address })}</p>
      <LegalFormField
        chosen={region.legalForm}
        hint={hint("legalForm", t("setup:legalForm.hint"), t(legalFormWords[region.legalForm]))}
        rejection={rejection}
      />
      <ChoiceField
        name="locale"
        label={t("setup:region.language")}
        hint={hint(
          "locale",
          t("setup:region.languageHint"),
          locales.find(({ value }) => value === region.locale)?.word ?? "",
        )}
        defaultValue={region.locale}
        rejection={rejection}
        choices={locales}
      />
      <ChoiceField
        name="approvalRule"
        label={t("setup:rule.label")}
        hint={hint("approvalRule", t("setup:rule.hint"), t(ruleWords[region.approvalRule]))}
        defaultValue={region.approvalRule}
        rejection={rejection}
        choices={rules.map((rule) => ({ value: rule, word: t(ruleWords[rule]) }))}
      />
      <TextField
        name="toldThreshold"
        type="number"
        min={1}
        max={100}
        inputMode="numeric"
        label={t("setup:told.label")}
        hint={hint("toldThreshold", t("setup:told.hint"), String(percent))}
        defaultValue={percent}
        readOnly={!mayChange}
        rejection={rejection}
      />
      {mayChange ? (
        <div>
          <SubmitButton>{t("setup:save")}</SubmitButton>
        </div>
      ) : null}
    </Form>
  );
}
