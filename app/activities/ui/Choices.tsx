// One of a few, or any of a few.
import type { ReactNode } from "react";
import type { Rejection } from "~/platform/rejection.ts";

type Props = {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  choices: readonly { value: string; label: ReactNode }[];
  /** What the form shows: what is chosen in it. */
  shown: Rejection;
};

export const Radios = (props: Props) => <Choices {...props} type="radio" />;

/** Nothing, where there is nothing to choose. */
export const Checks = (props: Props) => (props.choices.length ? <Choices {...props} type="checkbox" /> : null);

function Choices({ name, legend, hint, choices, shown, type }: Props & { type: "radio" | "checkbox" }) {
  const chosen = shown.values[name] ?? (type === "radio" ? [""] : []);
  return (
    <fieldset className="field" id={name} tabIndex={-1} aria-describedby={hint ? `${name}-hint` : undefined}>
      <legend>{legend}</legend>
      {hint ? (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      ) : null}
      <div className="choices">
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
