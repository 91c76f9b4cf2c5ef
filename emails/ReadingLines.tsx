// A plain text inside a mail: paragraphs of lines, as they were written.
import { Fragment } from "react";
import { Reading } from "./Frame.tsx";

type Props = { paragraphs: readonly (readonly string[])[]; lang: string };

/** Drawn once and never moved, so a paragraph and a line are known by their place; two may say the same. */
export function ReadingLines({ paragraphs, lang }: Props) {
  return paragraphs.map((lines, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <Reading key={position} lang={lang}>
      {lines.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={at}>
          {at > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </Reading>
  ));
}
