import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Rejection } from "../platform/rejection.ts";

/**
 * Everything that is wrong with a form, on top of it, each leading to its field. Takes focus when it comes, so that it
 * is read aloud and cannot be missed. A field's id is its name unless it says otherwise.
 */
export function FormProblems({ rejection }: { rejection: Rejection | undefined }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (rejection) box.current?.focus();
  }, [rejection]);
  if (!rejection || rejection.problems.length === 0) return null;
  return (
    <div className="problems" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("platform:form.problems", { count: rejection.problems.length })}</h2>
      <ul>
        {rejection.problems.map(({ code, field, params }) => (
          <li key={`${field}-${code}`}>{field ? <a href={`#${field}`}>{t(code, params)}</a> : t(code, params)}</li>
        ))}
      </ul>
    </div>
  );
}
