// Why the next slot is where it is: «Fordi de sist hørte noe for 32 dager siden, og 17. mai er grunnlovsdagen.»
import type { TFunction } from "i18next";
import { formatDate, formatList } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { Slot, SlotReason } from "../slot.ts";
import { closedName } from "./closed-reason.ts";

/** What the day was chosen for, in one sentence, and what the person should know besides. */
export function slotSentence({ reasons }: Pick<Slot, "reasons">, t: TFunction, locale: Locale): string {
  const say = speaker(t, locale);
  const because = reasons.flatMap((reason) => say.because(reason) ?? []);
  const besides = reasons.flatMap((reason) => say.besides(reason) ?? []);
  const first = because.length ? [t("updates:slot.because", { reasons: formatList(locale, because) })] : [];
  return [...first, ...besides].join(" ");
}

function speaker(t: TFunction, locale: Locale) {
  const day = (date: string) => formatDate(locale, date, "day");
  const days = (from: string, to: string) =>
    from === to ? day(from) : t("updates:slot.range", { from: day(from), to: day(to) });

  function closed({ from, to, reason }: Extract<SlotReason, { kind: "closed" }>): string {
    const said = { date: days(from, to), reason: closedName(reason, t) };
    if (reason.why !== "own") return t("updates:slot.closed", said);
    return said.reason ? t("updates:slot.closedOwn", said) : t("updates:slot.closedOwnPlain", said);
  }

  function because(reason: SlotReason): string | undefined {
    switch (reason.kind) {
      case "heardAgo":
        return reason.days === 0 ? t("updates:slot.heardToday") : t("updates:slot.heardAgo", { count: reason.days });
      case "neverHeard":
        return t("updates:slot.neverHeard");
      case "spaced":
        return reason.days > 1
          ? t("updates:slot.spaced", { count: reason.days, date: day(reason.date) })
          : t("updates:slot.sameDay", { date: day(reason.date) });
      case "embargo":
        return t("updates:slot.embargo", {
          date: day(reason.date),
          time: reason.time.replace(":", locale === "en" ? ":" : "."),
        });
      case "releaseOn":
        return t("updates:slot.releaseOn", { date: day(reason.date) });
      case "closed":
        return closed(reason);
      case "fridayNoon":
        return t("updates:slot.fridayNoon");
      case "ideal":
        return t("updates:slot.ideal", { count: reason.days });
      case "fresh":
        return t("updates:slot.fresh", { days: reason.days, date: day(reason.date) });
      case "beforePress":
        return t("updates:slot.beforePress", { date: day(reason.date) });
      default:
        return undefined;
    }
  }

  function besides(reason: SlotReason): string | undefined {
    switch (reason.kind) {
      case "waiting":
        return t("updates:slot.waiting");
      case "afterPress":
        return t("updates:slot.afterPress", { date: day(reason.date) });
      case "tooLate":
        return t("updates:slot.tooLate", { count: reason.days, date: day(reason.date) });
      case "noneFree":
        return t("updates:slot.noneFree");
      default:
        return undefined;
    }
  }

  return { because, besides };
}
