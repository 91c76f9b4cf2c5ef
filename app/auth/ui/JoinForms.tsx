// Into a region by invitation: with the account one is signed in to, with a new one, or with one that there is.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { FormProblems } from "../../components/FormProblems.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Locale } from "../../platform/locale.ts";
import type { Rejection } from "../../platform/rejection.ts";
import { localeChoices } from "./locale-choices.ts";
import { NewPassword } from "./NewPassword.tsx";
import "./account.css";

type Props = {
  invite: { name: string; email: string };
  /** The name of the account that this browser is signed in to. */
  signedInAs: string | null;
  least: number;
  locale: Locale;
  rejection: Rejection | undefined;
};

export function JoinForms({ signedInAs, ...rest }: Props) {
  return signedInAs ? <AsMyself name={signedInAs} rejection={rest.rejection} /> : <NewOrKnown {...rest} />;
}

function AsMyself({ name, rejection }: { name: string; rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <FormProblems rejection={rejection} />
      <Form method="post">
        <SubmitButton name="intent" value="accept">
          {t("auth:join.asMyself", { name })}
        </SubmitButton>
      </Form>
      <p className="small account-other">{t("auth:join.notMe")}</p>
      <Form method="post" action="/sign-out">
        <button type="submit" className="linklike">
          {t("auth:signOut")}
        </button>
      </Form>
    </>
  );
}

function NewOrKnown({ invite, least, locale, rejection }: Omit<Props, "signedInAs">) {
  const { t } = useTranslation();
  return (
    <>
      <FormProblems rejection={rejection} />
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="new" />
        <TextField
          name="name"
          label={t("auth:account.name")}
          autoComplete="name"
          defaultValue={invite.name}
          rejection={rejection}
        />
        <p className="small">{t("auth:join.address", { email: invite.email })}</p>
        <input type="email" name="username" value={invite.email} autoComplete="username" readOnly hidden />
        <NewPassword label={t("auth:password.new")} least={least} rejection={rejection} />
        <ChoiceField
          name="locale"
          label={t("auth:account.language")}
          defaultValue={locale}
          rejection={rejection}
          choices={localeChoices(t)}
        />
        <div>
          <SubmitButton>{t("auth:join.submit")}</SubmitButton>
        </div>
      </Form>
      <h2 className="or">{t("auth:join.known")}</h2>
      <Form method="post" className="form" noValidate>
        <input type="hidden" name="intent" value="signIn" />
        <TextField
          name="email"
          type="email"
          label={t("auth:signIn.email")}
          autoComplete="username"
          defaultValue={invite.email}
          rejection={rejection}
        />
        <TextField
          name="oldPassword"
          type="password"
          label={t("auth:signIn.password")}
          autoComplete="current-password"
          rejection={rejection}
        />
        <div>
          <SubmitButton variant="secondary">{t("auth:join.signIn")}</SubmitButton>
        </div>
      </Form>
    </>
  );
}

/** Somebody has used it already, most likely the one who reads this. */
export function JoinClosed() {
  const { t } = useTranslation();
  return (
    <p>
      <Link className="go" to="/sign-in">
        {t("auth:signIn.title")}
      </Link>
    </p>
  );
}
