// Why an answer was not taken, on a page without script.
import { useTranslation } from "react-i18next";
import type { Rejection } from "~/platform/rejection.ts";

export function LinkProblems({ rejection }: { rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  if (!rejection) return null;
  return (
    <div className="problems" role="alert">
      <h2>{t("platform:form.problems", { count: rejection.problems.length })}</h2>
      <ul>
        {rejection.problems.map(({ code, field, params }) => (
          <li key={code}>{field ? <a href={`#${field}`}>{t(code, params)}</a> : t(code, params)}</li>
        ))}
      </ul>
    </div>
  );
}
