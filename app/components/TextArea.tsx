import { Textarea } from "@digdir/designsystemet-react";
import type { ReactNode, TextareaHTMLAttributes } from "react";
import { FieldFrame } from "./FieldFrame.tsx";
import { type FieldState, useField } from "./field-state.ts";

type Props = Omit<FieldState, "hint"> & { label: ReactNode; hint?: ReactNode } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    "name" | "id" | "defaultValue" | "value"
  >;

/** Several lines of text, set in the serif it will be read in. */
export function TextArea({ label, hint, name, id, rejection, problemKey, position, defaultValue, ...rest }: Props) {
  const field = useField({ name, id, rejection, problemKey, position, defaultValue, hint });
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Textarea
        rows={3}
        {...rest}
        name={name}
        id={field.fieldId}
        defaultValue={field.value}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldFrame>
  );
}
