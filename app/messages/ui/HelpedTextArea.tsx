// A text area with the writing help under it, which follows what is typed. Without JavaScript it speaks of what is stored.
import { type ComponentProps, type ReactNode, useDeferredValue, useState } from "react";
import { TextArea } from "~/components/TextArea.tsx";
import type { Locale } from "~/platform/locale.ts";
import { WritingHelp } from "./WritingHelp.tsx";

type Props = Omit<ComponentProps<typeof TextArea>, "lang" | "defaultValue"> & {
  lang: Locale;
  defaultValue: string;
  maxLix?: number;
  /** What else there is to say of the text as it stands: how long it is. */
  measure?: (text: string) => ReactNode;
};

export function HelpedTextArea({ lang, maxLix, measure, defaultValue, ...rest }: Props) {
  const { name, position = 0, rejection } = rest;
  const [typed, setTyped] = useState(rejection?.values[name]?.[position] ?? defaultValue);
  const text = useDeferredValue(typed);
  return (
    <div className="helped">
      <TextArea
        {...rest}
        lang={lang}
        defaultValue={defaultValue}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      {measure ? <p className="writing-count">{measure(text)}</p> : null}
      <WritingHelp text={text} lang={lang} maxLix={maxLix} />
    </div>
  );
}
