// Who is responsible for what, with a number to call.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import { PhoneLink } from "./PhoneLink.tsx";

type Duty = { id: string; what: string; locale: Locale; name: string; phone: string | null };

export function Duties({ duties }: { duties: readonly Duty[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (duties.length === 0) return null;
  return (
    <section>
      <table className="table duties-on-paper">
        <caption>{t("preparedness:paper.duties")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("preparedness:paper.what")}</th>
            <th scope="col">{t("preparedness:paper.who")}</th>
            <th scope="col">{t("preparedness:form.phone")}</th>
          </tr>
        </thead>
        <tbody>
          {duties.map(({ id, what, locale: spoken, name, phone }) => (
            <tr key={id}>
              <th scope="row" lang={spoken === locale ? undefined : languageTag[spoken]}>
                {what}
              </th>
              <td>{name}</td>
              <td>{phone ? <PhoneLink phone={phone} /> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
