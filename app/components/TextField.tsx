import { Input } from "@digdir/designsystemet-react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { FieldFrame } from "./FieldFrame.tsx";
import { type FieldState, useField } from "./field-state.ts";

type Props = Omit<FieldState, "hint"> & {
  label: ReactNode;
  /** With an example: «For eksempel …». */
  hint?: ReactNode;
  type?: "text" | "email" | "password" | "tel" | "url" | "number" | "date" | "time" | "datetime-local" | "file";
} & Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "name" | "id" | "defaultValue" | "value" | "role" | "size">;

/** One line of text: label, hint, problem, and what was typed is kept. Passwords and files are never given back. */
export function TextField({
  label,
  hint,
  name,
  id,
  rejection,
  problemKey,
  position,
  defaultValue,
  type = "text",
  ...rest
}: Props) {
  const field = useField({ name, id, rejection, problemKey, position, defaultValue, hint });
  const keeps = type !== "password" && type !== "file";
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Input
        {...rest}
        type={type}
        name={name}
        id={field.fieldId}
        defaultValue={keeps ? field.value : undefined}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldFrame>
  );
}
