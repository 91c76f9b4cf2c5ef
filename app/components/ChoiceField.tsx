// One of several, as a plain select: label, hint, problem, and what was chosen is kept.
import { Select } from "@digdir/designsystemet-react";
import { FieldFrame } from "./FieldFrame.tsx";
import { type FieldState, useField } from "./field-state.ts";

type Props = Omit<FieldState, "hint"> & {
  label: string;
  hint?: string;
  choices: readonly { value: string; word: string }[];
};

export function ChoiceField({ label, hint, choices, ...state }: Props) {
  const field = useField({ ...state, hint });
  return (
    <FieldFrame {...field} label={label} hint={hint}>
      <Select
        name={state.name}
        id={field.fieldId}
        defaultValue={field.value}
        aria-invalid={field.problem ? true : undefined}
        aria-describedby={field.describedBy}
      >
        {choices.map(({ value, word }) => (
          <Select.Option key={value} value={value}>
            {word}
          </Select.Option>
        ))}
      </Select>
    </FieldFrame>
  );
}
