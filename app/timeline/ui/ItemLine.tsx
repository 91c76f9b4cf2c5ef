// One thing on the timeline: when, what, for whom, how it stands. It leads to the thing.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatList, formatMoment, formatTime } from "~/platform/format.ts";
import type { TimelineItem } from "../item.ts";
import { sortWord, stateWords } from "./item-words.ts";

type Props = {
  item: TimelineItem;
  desk: string;
  /** How many members there are: what is for all of them is said to be. */
  memberCount: number;
  now: Date;
};

export function ItemLine({ item, desk, memberCount, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { title, locale: written, path, at, about, state, embargoUntil, sort } = item;
  const all = sort === "success" && about.length > 1 && about.length === memberCount;
  const names = sort === "success" ? [all ? t("timeline:item.everyone") : formatList(locale, about)] : about;
  const keptBack = embargoUntil && embargoUntil > now ? embargoUntil : null;
  return (
    <li className="item" data-sort={sort}>
      <span className="time">{at ? formatTime(locale, at) : ""}</span>
      <div>
        <p className="first" lang={written === locale ? undefined : written}>
          <Link to={`${desk}/${path}`}>{title}</Link>
        </p>
        <p className="second">
          {[t(sortWord(item)), ...names].filter(Boolean).join(" · ")}
          {keptBack ? (
            <span className="kept-back">
              {" · "}
              {t("timeline:item.embargo", { when: formatMoment(locale, keptBack, now) })}
            </span>
          ) : null}
        </p>
      </div>
      {state ? (
        <span className="right">
          <StateWord state={stateWords[state].shape}>{t(stateWords[state].word)}</StateWord>
        </span>
      ) : null}
    </li>
  );
}
