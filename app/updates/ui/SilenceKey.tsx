// What the shapes of the silence meter mean.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const line = (className: string) => <line className={className} x1="0" x2="22" y1="8" y2="8" />;

/** Each shape as the strip draws it, with its words. */
const shapes: readonly { word: string; drawn: ReactNode }[] = [
  { word: "updates:silence.key.heard", drawn: <circle className="sent" cx="11" cy="8" r="6" /> },
  { word: "updates:silence.key.sure", drawn: <circle className="sure" cx="11" cy="8" r="5.5" /> },
  { word: "updates:silence.key.planned", drawn: <circle className="planned" cx="11" cy="8" r="5.5" /> },
  { word: "updates:silence.state.ok", drawn: line("ok") },
  { word: "updates:silence.state.soon", drawn: line("soon") },
  { word: "updates:silence.state.late", drawn: line("late") },
  {
    word: "updates:silence.key.rests",
    drawn: (
      <>
        {line("late ahead")}
        {line("ok rests")}
      </>
    ),
  },
];

export function SilenceKey() {
  const { t } = useTranslation();
  return (
    <p className="key strip-key">
      {shapes.map(({ word, drawn }) => (
        <span key={word}>
          <svg className="strip" aria-hidden="true">
            {drawn}
          </svg>
          {t(word)}
        </span>
      ))}
    </p>
  );
}
