// A briefing to a member's council (orienteringssak), in the member's own language form: ready sentences, in order. Pure.
import type { TFunction } from "i18next";
import { civilDate } from "~/platform/civil-date.ts";
import { formatDate, formatList, formatNumber } from "~/platform/format.ts";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { Ahead } from "./ahead.queries.server.ts";
import type { MemberReport, MemberResult } from "./member.queries.server.ts";
import { type Candidate, chosenPoints } from "./talking-points.ts";

/** A sentence, and its language where it is another than the document's. */
export type Said = { text: string; lang: string | undefined };
export type BriefingRow = { id: string; first: Said; seconds: Said[] };

export type Briefing = {
  lang: string;
  title: string;
  meta: string;
  opening: string;
  points: { id: string; sentence: Said; about: Said; number: Said | null }[];
  parts: { key: string; title: string; empty: string; rows: BriefingRow[] }[];
  closing: string;
};

export type BriefingInput = {
  t: TFunction;
  /** The member's language form. */
  locale: Locale;
  now: Date;
  regionName: string;
  report: MemberReport;
  ahead: readonly Ahead[];
  /** The points that a person has chosen; none: those proposed. */
  asked: readonly string[];
};

export const candidatesOf = (results: readonly MemberResult[]): Candidate[] =>
  results.map(({ success, benefit, answers }) => ({
    id: success.id,
    kind: success.kind,
    benefit,
    answers,
    shown: success.value !== null && success.source !== "",
    happenedOn: success.happenedOn,
  }));

export function briefing(input: BriefingInput): Briefing {
  const { t, locale, now, regionName, report, asked } = input;
  const { member, results, share } = report;
  const ids = chosenPoints(candidatesOf(results), asked);
  const led = ids.flatMap((id) => results.find(({ success }) => success.id === id) ?? []);
  const day = formatDate(locale, civilDate(now), "long");
  const percent = (part: number) => t("reports:share.percent", { part: formatNumber(locale, part * 100, 0) });
  return {
    lang: languageTag[locale],
    title: t("reports:briefing.heading", { member: member.name, region: regionName }),
    meta: t("reports:briefing.meta", { member: member.displayName, day }),
    opening: t("reports:briefing.opening", { member: member.name, region: regionName }),
    points: led.map((result) => point(input, result)),
    parts: [expected(input), got(input), notYet(input), coming(input)],
    closing:
      share.total === 0
        ? t("reports:briefing.shareNothing")
        : t("reports:briefing.share", {
            member: member.name,
            count: share.pairs.length,
            total: share.total,
            part: percent(share.share),
            even: percent(share.even),
          }),
  };
}

const saidIn = (text: string, written: Locale, locale: Locale): Said => ({
  text,
  lang: written === locale ? undefined : languageTag[written],
});
const own = (text: string): Said => ({ text, lang: undefined });

function point({ t, locale }: BriefingInput, { success, sentence }: MemberResult): Briefing["points"][number] {
  return {
    id: success.id,
    sentence: own(sentence),
    about: saidIn(success.title, success.locale, locale),
    number: numberOf(t, locale, success),
  };
}

function numberOf(t: TFunction, locale: Locale, success: MemberResult["success"]): Said | null {
  const { value, baseline, measure, unit, source } = success;
  if (value === null) return null;
  const withUnit = unit !== "" && !measure.toLowerCase().includes(unit.toLowerCase());
  const to = [formatNumber(locale, value), withUnit ? unit : ""].filter(Boolean).join(" ");
  const counted =
    baseline === null
      ? t("reports:briefing.number", { measure, to })
      : t("reports:briefing.fromTo", { measure, from: formatNumber(locale, baseline), to });
  const capital = counted.charAt(0).toLocaleUpperCase(languageTag[locale]) + counted.slice(1);
  const shown =
    source === "" ? capital : `${capital} ${t("reports:briefing.source", { source: source.replace(/\.$/, "") })}`;
  return saidIn(shown, success.locale, locale);
}

function expected({ t, locale, report }: BriefingInput): Briefing["parts"][number] {
  return {
    key: "expected",
    title: t("reports:briefing.expected"),
    empty: t("reports:briefing.expectedNothing"),
    rows: report.expectations.map(({ id, text, locale: written, answers }) => ({
      id,
      first: saidIn(text, written, locale),
      seconds: [
        own(
          answers.length === 0
            ? t("reports:briefing.unmet")
            : t("reports:briefing.answeredBy", {
                results: formatList(
                  locale,
                  answers.map(({ title }) => `«${title}»`),
                ),
              }),
        ),
      ],
    })),
  };
}

function got({ t, locale, report }: BriefingInput): Briefing["parts"][number] {
  const done = report.results.filter(({ success }) => success.happenedOn !== null);
  return {
    key: "got",
    title: t("reports:briefing.got"),
    empty: t("reports:briefing.gotNothing"),
    rows: done.map((result) => {
      const { success, sentence, benefit } = result;
      const day = success.happenedOn ? formatDate(locale, success.happenedOn, "long") : "";
      const how = benefit === "direct" ? t("reports:briefing.direct") : t("reports:briefing.indirect");
      return {
        id: success.id,
        first: saidIn(success.title, success.locale, locale),
        seconds: [own(sentence), own([day, how, toldSentence(t, locale, result)].filter(Boolean).join(" · "))],
      };
    }),
  };
}

/** Who has heard, by name. */
function toldSentence(t: TFunction, locale: Locale, { told }: MemberResult): string {
  const names = told.filter(({ state }) => state === "told").map(({ audience }) => audience.name);
  return names.length === 0
    ? t("reports:briefing.toldNobody")
    : t("reports:briefing.toldTo", { audiences: formatList(locale, names) });
}

function notYet({ t, locale, report }: BriefingInput): Briefing["parts"][number] {
  const unmet = report.expectations.filter(({ answers }) => answers.length === 0);
  return {
    key: "notYet",
    title: t("reports:briefing.notYet"),
    empty: t("reports:briefing.notYetNothing"),
    rows: unmet.map(({ id, text, locale: written }) => ({ id, first: saidIn(text, written, locale), seconds: [] })),
  };
}

function coming({ t, locale, report, ahead }: BriefingInput): Briefing["parts"][number] {
  const underWay = report.results
    .filter(({ success }) => success.happenedOn === null)
    .map(({ success, sentence }) => ({
      id: success.id,
      first: saidIn(success.title, success.locale, locale),
      seconds: [own(sentence), own(t("reports:briefing.underWay"))],
    }));
  const planned = ahead.map(({ id, title, locale: written, at, audience }) => ({
    id,
    first: saidIn(title, written, locale),
    seconds: [own(t("reports:briefing.planned", { day: formatDate(locale, at, "long"), audience }))],
  }));
  return {
    key: "coming",
    title: t("reports:briefing.coming"),
    empty: t("reports:briefing.comingNothing"),
    rows: [...underWay, ...planned],
  };
}
