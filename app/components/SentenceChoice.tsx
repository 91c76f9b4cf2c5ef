// One choice inside a form that reads as a sentence. What is chosen is shown at once; without script its button does it.
import { useSubmit } from "@remix-run/react";
import type { ChangeEvent } from "react";

/** Sends the form that a field stands in, without a step in the history and without jumping to the top. */
export function useShowAtOnce() {
  const submit = useSubmit();
  return (event: ChangeEvent<HTMLSelectElement | HTMLInputElement>) =>
    submit(event.currentTarget.form, { replace: true, preventScrollReset: true });
}

export type SentenceOption = { value: string; word: string; lang?: string };

type Props = {
  name: string;
  label: string;
  chosen: string | null;
  /** What the sentence says where nothing is chosen; left out where something always is. */
  every?: string;
  options: readonly SentenceOption[];
};

export function SentenceChoice({ name, label, chosen, every, options }: Props) {
  const show = useShowAtOnce();
  return (
    <select name={name} aria-label={label} defaultValue={chosen ?? ""} onChange={show}>
      {every === undefined ? null : <option value="">{every}</option>}
      {options.map(({ value, word, lang }) => (
        <option key={value} value={value} lang={lang}>
          {word}
        </option>
      ))}
    </select>
  );
}

/** Things with a name, as options. */
export const namedOptions = (named: readonly { id: string; name: string }[]): SentenceOption[] =>
  named.map(({ id, name }) => ({ value: id, word: name }));
