import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localeChoices } from "../../auth/ui/locale-choices.ts";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Locale } from "../../platform/locale.ts";
import type { Rejection } from "../../platform/rejection.ts";
import type { LegalForm } from "../../regions/legal-form.ts";
import { LegalFormField } from "./LegalFormField.tsx";

const rules = ["all", "named", "leader"] as const;
type Rule = (typeof rules)[number];

const ruleWords: Record<Rule, string> = {
  all: "setup:rule.all",
  named: "setup:rule.named",
  leader: "setup:rule.leader",
};

type Props = {
  region: { name: string; legalForm: LegalForm; locale: Locale; approvalRule: Rule; percent: number };
  /** Where the press room is; the short name in it stays. */
  address: string;
  mayChange: boolean;
  rejection: Rejection | undefined;
};

export function RegionForm({ region, address, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="form" noValidate>
      <TextField
        name="name"
        label={t("setup:region.name")}
        defaultValue={region.name}
        autoComplete="organization"
        readOnly={!mayChange}
        rejection={rejection}
      />
      <p className="small settings-link">{t("setup:about.address", { address })}</p>
      <LegalFormField chosen={region.legalForm} rejection={rejection} />
      <ChoiceField
        name="locale"
        label={t("setup:region.language")}
        hint={t("setup:region.languageHint")}
        defaultValue={region.locale}
        rejection={rejection}
        choices={localeChoices(t)}
      />
      <ChoiceField
        name="approvalRule"
        label={t("setup:rule.label")}
        hint={t("setup:rule.hint")}
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
        hint={t("setup:told.hint")}
        defaultValue={region.percent}
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
