// Who has been asked and has not answered, and the form that asks one more.
import "../../regions/ui/settings.css";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { useLocale } from "../../components/locale.ts";
import { StateWord } from "../../components/StateWord.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import { formatDate } from "../../platform/format.ts";
import type { Locale } from "../../platform/locale.ts";
import type { Rejection } from "../../platform/rejection.ts";
import { roleWords } from "../role-words.ts";
import { localeChoices } from "./locale-choices.ts";
import { type MemberChoice, RoleFields } from "./RoleFields.tsx";

export type InviteRow = {
  id: string;
  name: string;
  email: string;
  role: keyof typeof roleWords;
  expiresAt: Date | string;
  expired: boolean;
  memberName: string | null;
  url: string | null;
};

export function InviteRows({ invites }: { invites: readonly InviteRow[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows">
      {invites.map(({ id, name, email, role, expiresAt, expired, memberName, url }) => (
        <li key={id} className="row">
          <strong className="first">{name}</strong>
          <span className="second">
            {role === "approver" ? t("auth:people.approverFor", { member: memberName }) : t(roleWords[role])} · {email}
          </span>
          <span className="right">
            <StateWord state={expired ? "late" : "wait"}>
              {t(expired ? "auth:people.expired" : "auth:people.waits", {
                when: formatDate(locale, new Date(expiresAt), "day"),
              })}
            </StateWord>
          </span>
          {url ? (
            <span className="second settings-link">
              {t("auth:people.linkByHand")} <code>{url}</code>
            </span>
          ) : null}
          <Form method="post" className="second settings-acts">
            <input type="hidden" name="id" value={id} />
            <input type="hidden" name="seen" value={new Date(expiresAt).toISOString()} />
            <SubmitButton
              variant="tertiary"
              name="intent"
              value="inviteAgain"
              aria-label={t("auth:people.againNamed", { name })}
            >
              {t("auth:people.again")}
            </SubmitButton>
            <SubmitButton
              variant="tertiary"
              name="intent"
              value="withdraw"
              aria-label={t("auth:people.withdrawNamed", { name })}
            >
              {t("auth:people.withdraw")}
            </SubmitButton>
          </Form>
        </li>
      ))}
    </ul>
  );
}

type FormProps = {
  newId: string;
  members: readonly MemberChoice[];
  locale: Locale;
  rejection: Rejection | undefined;
};

export function InviteForm({ newId, members, locale, rejection }: FormProps) {
  const { t } = useTranslation();
  const mine = rejection?.values.intent?.[0] === "invite" ? rejection : undefined;
  return (
    <Form method="post" className="form" noValidate>
      <input type="hidden" name="id" value={mine?.values.id?.[0] ?? newId} />
      <div className="settings-pair">
        <TextField name="name" label={t("auth:people.name")} autoComplete="off" rejection={mine} />
        <TextField name="email" type="email" label={t("auth:signIn.email")} autoComplete="off" rejection={mine} />
      </div>
      <RoleFields fieldId="new" given="editor" memberId={null} members={members} rejection={mine} />
      <ChoiceField
        name="locale"
        label={t("auth:people.language")}
        defaultValue={locale}
        rejection={mine}
        choices={localeChoices(t)}
      />
      <div>
        <SubmitButton name="intent" value="invite">
          {t("auth:people.invite")}
        </SubmitButton>
      </div>
    </Form>
  );
}
