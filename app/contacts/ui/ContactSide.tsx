// The quiet column: where to reach them, what they are, what they follow.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "#db/schema/contacts.ts";
import type { NamedTag } from "../list.queries.server.ts";
import { capital, tagWord } from "./tag-word.ts";

const localeWord = { nb: "platform:language.nb", nn: "platform:language.nn", en: "platform:language.en" } as const;

type Props = {
  contact: Pick<Contact, "email" | "phone" | "locale" | "source">;
  tags: readonly NamedTag[];
  topics: readonly string[];
  /** The audiences they are in. */
  children: ReactNode;
};

export function ContactSide({ contact, tags, topics, children }: Props) {
  const { t } = useTranslation();
  const { email, phone, locale, source } = contact;
  return (
    <aside className="side">
      <section aria-labelledby="reach">
        <h2 id="reach">{t("contacts:page.reach")}</h2>
        <dl>
          <dt>{t("contacts:form.email")}</dt>
          <dd>{email ? <a href={`mailto:${email}`}>{email}</a> : t("contacts:page.noEmail")}</dd>
          {phone ? (
            <>
              <dt>{t("contacts:form.phone")}</dt>
              <dd>
                <a href={`tel:${phone.replace(/[^+\d]/g, "")}`}>{phone}</a>
              </dd>
            </>
          ) : null}
          <dt>{t("contacts:form.language")}</dt>
          <dd>{locale ? t(localeWord[locale]) : t("contacts:form.languageOfMember")}</dd>
          {source ? (
            <>
              <dt>{t("contacts:form.source")}</dt>
              <dd>{source}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <section aria-labelledby="roles">
        <h2 id="roles">{t("contacts:form.roles")}</h2>
        {tags.length === 0 ? <p className="none">{t("contacts:page.noRoles")}</p> : null}
        <ul>
          {tags.map((tag) => (
            <li key={`${tag.role} ${tag.memberId}`}>{capital(tagWord(t, tag))}</li>
          ))}
        </ul>
      </section>
      {children}
      {topics.length > 0 ? (
        <section aria-labelledby="topics">
          <h2 id="topics">{t("contacts:form.topics")}</h2>
          <ul>
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  );
}
