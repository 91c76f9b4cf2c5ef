import { useTranslation } from "react-i18next";
import { problemAt, type Rejection } from "../platform/rejection.ts";

export type FieldState = {
  name: string;
  /** The field's id; its name unless several fields share one. */
  id?: string;
  /** What the last try was answered with: keeps what was typed and shows what was wrong. */
  rejection?: Rejection;
  /** Where the problem stands when it is not under the field's name: `quotes.2.text`. */
  problemKey?: string;
  /** Which of several fields with the same name this is. */
  position?: number;
  defaultValue?: string | number | null;
  hint?: unknown;
};

/** What a field needs of the last answer, with ids that tie label, hint and problem together without JavaScript. */
export function useField({ name, id, rejection, problemKey, position = 0, defaultValue, hint }: FieldState) {
  const { t } = useTranslation();
  const fieldId = id ?? problemKey ?? name;
  const problem = problemAt(rejection, problemKey ?? name);
  const hintId = hint ? `${fieldId}-hint` : undefined;
  const problemId = problem ? `${fieldId}-problem` : undefined;
  return {
    fieldId,
    hintId,
    problemId,
    problem: problem ? t(problem.code, problem.params) : undefined,
    value: rejection?.values[name]?.[position] ?? defaultValue ?? "",
    describedBy: [problemId, hintId].filter(Boolean).join(" ") || undefined,
  };
}
