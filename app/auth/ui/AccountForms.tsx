import { Form, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { FormProblems } from "../../components/FormProblems.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { localeChoices } from "./locale-choices.ts";
import { NewPassword } from "./NewPassword.tsx";
import "./account.css";

type Props = {
  account: { name: string; locale: string | null };
  least: number;
  rejection: Rejection | undefined;
};

/** What was just done, said where the person looks. */
const doneWords: Record<string, string> = {
  rename: "auth:account.saved",
  changePassword: "auth:account.passwordChanged",
  endSession: "auth:account.sessionEnded",
  endOthers: "auth:account.othersEnded",
  leave: "auth:account.left",
};

export function AccountForms({ account, least, rejection }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const done = doneWords[search.get("done") ?? ""];
  return (
    <>
      {done && !rejection ? (
        <p className="account-done" role="status">
          {t(done)}
        </p>
      ) : null}
      <FormProblems rejection={rejection} />
      <section aria-labelledby="me">
        <h2 id="me">{t("auth:account.about")}</h2>
        {/* Loaded anew, because the language may be another. */}
        <Form method="post" className="form" noValidate reloadDocument>
          <input type="hidden" name="intent" value="rename" />
          <TextField
            name="name"
            label={t("auth:account.name")}
            autoComplete="name"
            defaultValue={account.name}
            rejection={rejection}
          />
          <ChoiceField
            name="locale"
            label={t("auth:account.language")}
            defaultValue={account.locale ?? "nb"}
            rejection={rejection}
            choices={localeChoices(t)}
          />
          <div>
            <SubmitButton>{t("auth:account.save")}</SubmitButton>
          </div>
        </Form>
      </section>
      <section aria-labelledby="password-title">
        <h2 id="password-title">{t("auth:password.change")}</h2>
        <Form method="post" className="form" noValidate reloadDocument>
          <input type="hidden" name="intent" value="changePassword" />
          <TextField
            name="old"
            type="password"
            label={t("auth:password.old")}
            autoComplete="current-password"
            rejection={rejection}
          />
          <NewPassword label={t("auth:reset.password")} least={least} rejection={rejection} />
          <div>
            <SubmitButton variant="secondary">{t("auth:password.submit")}</SubmitButton>
          </div>
        </Form>
      </section>
    </>
  );
}
