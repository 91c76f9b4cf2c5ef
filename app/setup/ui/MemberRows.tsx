// The municipalities: language, and who answers for each. What is missing can be written right here.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { languageFormChoices, languageFormWords } from "./language-form-words.ts";

export type MemberRow = { id: string; name: string; code: string; languageForm: keyof typeof languageFormWords };
type Contact = { memberId: string; contactId: string; name: string; email: string | null };

type Props = {
  members: readonly MemberRow[];
  contacts: readonly Contact[];
  desk: string;
  mayChange: boolean;
  rejection: Rejection | undefined;
};

export function MemberRows({ members, contacts, desk, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  if (members.length === 0) {
    return <EmptyState title={t("setup:members.none")}>{t("setup:members.noneHint")}</EmptyState>;
  }
  const mine = rejection?.values.intent?.[0] === "save" ? rejection : undefined;
  const rows = members.map((member) => (
    <MemberPart
      key={member.id}
      member={member}
      contacts={contacts.filter(({ memberId }) => memberId === member.id)}
      desk={desk}
      mayChange={mayChange}
      rejection={mine}
    />
  ));
  if (!mayChange) return <div className="settings-part">{rows}</div>;
  return (
    <Form method="post" className="settings-part" noValidate>
      {rows}
      <SubmitButton variant="secondary" name="intent" value="save">
        {t("setup:members.save")}
      </SubmitButton>
    </Form>
  );
}

type PartProps = Omit<Props, "members"> & { member: MemberRow };

function MemberPart({ member, contacts, desk, mayChange, rejection }: PartProps) {
  const { t } = useTranslation();
  const { id, name, languageForm } = member;
  const people = contacts.map((contact) => contact.name).join(", ");
  return (
    <fieldset className="start-contact">
      <legend>
        <Link to={`${desk}/settings/members/${id}`}>{name}</Link>
      </legend>
      {mayChange ? (
        <div className="settings-pair">
          <ChoiceField
            name={`form.${id}`}
            label={t("setup:member.language")}
            defaultValue={languageForm}
            rejection={rejection}
            choices={languageFormChoices(t)}
          />
          {contacts.length === 0 ? (
            <>
              <TextField
                name={`contact.${id}.name`}
                label={t("setup:members.contactName")}
                autoComplete="off"
                rejection={rejection}
              />
              <TextField
                name={`contact.${id}.email`}
                type="email"
                label={t("setup:members.contactEmail")}
                autoComplete="off"
                rejection={rejection}
              />
            </>
          ) : (
            <p className="small">
              {t("setup:members.contactIs")}
              <br />
              {people}
            </p>
          )}
        </div>
      ) : (
        <p className="small">{[t(languageFormWords[languageForm]), people].filter(Boolean).join(" · ")}</p>
      )}
    </fieldset>
  );
}

/** What was told about them stays; they are asked no more. */
export function LeftRows({ members, desk }: { members: readonly MemberRow[]; desk: string }) {
  const { t } = useTranslation();
  if (members.length === 0) return null;
  return (
    <section className="settings-part" aria-labelledby="left">
      <h2 id="left">{t("setup:members.left")}</h2>
      <ul className="rows">
        {members.map(({ id, name }) => (
          <li key={id} className="row">
            <Link className="first" to={`${desk}/settings/members/${id}`}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
