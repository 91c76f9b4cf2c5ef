// What makes a text heavy, under the field it is written in. Says nothing where there is nothing to say.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatNumber } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import { type LixLevel, lixLevel, type Readability, readabilityOf, rixGrade } from "../readability.ts";
import { useWritingLimits } from "./writing-limits.ts";
import "./writing-help.css";

const levelWord: Record<LixLevel, string> = {
  veryEasy: "messages:lix.veryEasy",
  easy: "messages:lix.easy",
  medium: "messages:lix.medium",
  hard: "messages:lix.hard",
  veryHard: "messages:lix.veryHard",
};

type Props = {
  text: string;
  /** What it is written in. */
  lang: Locale;
  /** The highest LIX that suits those it is for. Left out where the text is one of a few lines: then only faults are shown. */
  maxLix?: number;
};

/** Of the long sentences and the office words so many are shown; mending those shows the next. */
const mostShown = 3;

export function WritingHelp({ text, lang, maxLix }: Props) {
  const { t } = useTranslation();
  const limits = useWritingLimits();
  const found = readabilityOf(text, lang, limits);
  const weighed = found.enough || maxLix !== undefined;
  const faults = found.longSentences.length + found.officeWords.length;
  if (found.words === 0 || (!weighed && faults === 0)) return null;
  return (
    <ul className="writing-help">
      {weighed ? (
        <li>
          <Weight found={found} maxLix={maxLix} fewest={limits.fewest} />
        </li>
      ) : null}
      {found.longSentences.slice(0, mostShown).map((sentence, position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may stand there twice
        <li key={`${position} ${sentence.text}`}>
          <StateWord state={sentence.level === "tooLong" ? "late" : "soon"}>
            {sentence.level === "tooLong"
              ? t("messages:help.tooLong", { count: sentence.words })
              : t("messages:help.long", { count: sentence.words })}
          </StateWord>{" "}
          <q lang={lang}>{shortened(sentence.text)}</q>
        </li>
      ))}
      {found.heavySentences ? (
        <li>{t("messages:help.mean", { count: Math.round(found.wordsPerSentence), most: limits.mean })}</li>
      ) : null}
      {found.officeWords.slice(0, mostShown).map(({ found: said, plain }) => (
        <li key={said} lang={lang}>
          <del>{said}</del> <span aria-hidden="true">→</span> <b>{plain}</b>
        </li>
      ))}
    </ul>
  );
}

type WeightProps = { found: Readability; maxLix: number | undefined; fewest: number };

function Weight({ found, maxLix, fewest }: WeightProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { words, lix, rix, enough } = found;
  if (!enough || lix === null || rix === null) {
    return t("messages:help.tooShort", { count: words, fewest });
  }
  const heavy = maxLix !== undefined && Math.round(lix) > maxLix;
  const state: State = heavy ? "soon" : "ok";
  const params = { lix: Math.round(lix), level: t(levelWord[lixLevel(lix)]), most: maxLix ?? 0 };
  return (
    <>
      <StateWord
        state={state}
        title={t("messages:help.rix", { rix: formatNumber(locale, rix, 1), grade: rixGrade(rix) })}
      >
        {heavy ? t("messages:help.lixHeavy", params) : t("messages:help.lix", params)}
      </StateWord>{" "}
      {t("messages:help.words", { count: words })}
    </>
  );
}

/** The beginning and the end are enough to find it by. */
function shortened(sentence: string): string {
  const words = sentence.trim().split(/\s+/u);
  return words.length <= 9 ? words.join(" ") : `${words.slice(0, 5).join(" ")} … ${words.slice(-3).join(" ")}`;
}
