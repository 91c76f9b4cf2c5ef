import { Field, Label, ValidationMessage } from "@digdir/designsystemet-react";
import type { ReactNode } from "react";

type Props = {
  fieldId: string;
  hintId?: string;
  problemId?: string;
  label: ReactNode;
  hint?: ReactNode;
  problem?: string;
  children: ReactNode;
};

/** Label, hint, control, problem: in the order one reads them. */
export function FieldFrame({ fieldId, hintId, problemId, label, hint, problem, children }: Props) {
  return (
    <Field asChild>
      <div className="field">
        <Label htmlFor={fieldId}>{label}</Label>
        {hint ? (
          <div className="hint" id={hintId}>
            {hint}
          </div>
        ) : null}
        {children}
        {problem ? <ValidationMessage id={problemId}>{problem}</ValidationMessage> : null}
      </div>
    </Field>
  );
}
