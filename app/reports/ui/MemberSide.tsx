// The quiet facts of a member: whom to ask, which language, its share.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { LanguageForm, Member } from "#db/schema/regions.ts";
import { officeOf, type Person } from "~/contacts/person.ts";

type Props = {
  member: Pick<Member, "id" | "languageForm">;
  contact: (Person & { hasAddress: boolean }) | null;
  share: { pairs: readonly unknown[]; total: number };
  desk: string;
};

const forms: Record<LanguageForm, string> = {
  nb: "reports:member.formNb",
  nn: "reports:member.formNn",
  neutral: "reports:member.formNeutral",
};

export function MemberSide({ member, contact, share, desk }: Props) {
  const { t } = useTranslation();
  return (
    <aside className="side">
      <section aria-labelledby="contact">
        <h2 id="contact">{t("reports:member.contact")}</h2>
        <ul>
          <li>
            {contact ? (
              <>
                {contact.name}
                <br />
                {officeOf(contact)}
                {contact.hasAddress ? null : (
                  <>
                    <br />
                    {t("reports:member.noAddress")}
                  </>
                )}
              </>
            ) : (
              t("reports:member.noContact")
            )}
          </li>
          <li>{t(forms[member.languageForm])}</li>
        </ul>
      </section>
      <section aria-labelledby="more">
        <h2 id="more">{t("reports:member.more")}</h2>
        <ul>
          <li>
            <Link to={`${desk}/share?member=${member.id}#rows`}>
              {t("reports:member.shareRows", { count: share.pairs.length, total: share.total })}
            </Link>
          </li>
          <li>
            <Link to={`${desk}/collecting`}>{t("reports:member.collecting")}</Link>
          </li>
        </ul>
      </section>
    </aside>
  );
}
