import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import { TextField } from "../../components/TextField.tsx";
import type { Rejection } from "../../platform/rejection.ts";

type Props = {
  contacts: readonly { contactId: string; name: string; email: string | null; isDeputy: boolean }[];
  desk: string;
  mayChange: boolean;
  rejection: Rejection | undefined;
};

/** Who answers for the municipality. The first one is asked; the others can stand in. */
export function MemberContacts({ contacts, desk, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  const mine = rejection?.values.intent?.[0] === "addContact" ? rejection : undefined;
  return (
    <section className="settings-part" aria-labelledby="contacts">
      <h2 id="contacts">{t("setup:member.contacts")}</h2>
      {contacts.length === 0 ? <p>{t("setup:member.noContact")}</p> : null}
      <ul className="rows">
        {contacts.map(({ contactId, name, email }, position) => (
          <li key={contactId} className="row">
            <Link className="first" to={`${desk}/contacts/${contactId}`}>
              {name}
            </Link>
            <span className="second">
              {t(position === 0 ? "setup:member.asked" : "setup:member.standsIn")} ·{" "}
              {email ?? t("setup:member.noAddress")}
            </span>
            {mayChange ? (
              <Form method="post" className="right contact-acts">
                <input type="hidden" name="contactId" value={contactId} />
                {position > 0 ? (
                  <SubmitButton
                    variant="tertiary"
                    name="intent"
                    value="askFirst"
                    aria-label={t("setup:member.askFirstNamed", { name })}
                  >
                    {t("setup:member.askFirst")}
                  </SubmitButton>
                ) : null}
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="removeContact"
                  aria-label={t("setup:member.removeNamed", { name })}
                >
                  {t("setup:member.remove")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Form method="post" className="form" noValidate>
          <div className="settings-pair">
            <TextField name="name" label={t("setup:members.contactName")} autoComplete="off" rejection={mine} />
            <TextField
              name="email"
              type="email"
              label={t("setup:members.contactEmail")}
              autoComplete="off"
              rejection={mine}
            />
          </div>
          <div>
            <SubmitButton variant="secondary" name="intent" value="addContact">
              {t("setup:member.addContact")}
            </SubmitButton>
          </div>
        </Form>
      ) : null}
    </section>
  );
}
