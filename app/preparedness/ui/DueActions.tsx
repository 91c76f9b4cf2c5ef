// What was to change after a case, and has not in time.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatDate } from "~/platform/format.ts";

type Action = { id: string; caseId: string; text: string; dueOn: string };

export function DueActions({ actions, path }: { actions: readonly Action[]; path: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section aria-labelledby="due-actions">
      <h2 id="due-actions">{t("preparedness:list.actions")}</h2>
      <ul className="rows">
        {actions.map(({ id, caseId, text, dueOn }) => (
          <li key={id} className="row">
            <p className="first">
              <Link to={`${path}/${caseId}/review#a-${id}`}>{text}</Link>
            </p>
            <p className="second">{t("preparedness:action.due", { date: formatDate(locale, dueOn, "long") })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
