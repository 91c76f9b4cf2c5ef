// One of a few: radio buttons on a line.
import type { Shown } from "./shown-values.ts";
import { firstShown } from "./shown-values.ts";

type Props = {
  name: string;
  legend: string;
  /** The legend is read aloud only: what it says is seen already. */
  hiddenLegend?: boolean;
  choices: readonly { value: string; label: string; lang?: string }[];
  shown: Shown;
  className?: string;
};

export function Choices({ name, legend, hiddenLegend = false, choices, shown, className }: Props) {
  const chosen = firstShown(shown, name);
  return (
    <fieldset className={className ? `field ${className}` : "field"} id={name} tabIndex={-1}>
      <legend className={hiddenLegend ? "sr" : undefined}>{legend}</legend>
      <div className="choices">
        {choices.map(({ value, label, lang }) => (
          <label key={value} lang={lang}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
