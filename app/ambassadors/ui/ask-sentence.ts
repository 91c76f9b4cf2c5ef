// Where an ask stands, in a sentence. Pure.
import type { TFunction } from "i18next";
import type { Ask } from "#db/schema/ambassadors.ts";
import { formatDate, formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { AskState } from "../ask-state.ts";

type Standing = { ask: Ask; state: AskState; name: string; now: Date };

const sentences: Record<AskState, string> = {
  sent: "ambassadors:sentence.sent",
  accepted: "ambassadors:sentence.accepted",
  declined: "ambassadors:sentence.declined",
  later: "ambassadors:sentence.later",
  noReply: "ambassadors:sentence.noReply",
  done: "ambassadors:sentence.done",
  thanked: "ambassadors:sentence.thanked",
  cancelled: "ambassadors:sentence.cancelled",
};

export function askSentence({ ask, state, name, now }: Standing, t: TFunction, locale: Locale): string {
  const at = (instant: Date | null) => (instant ? formatMoment(locale, instant, now) : "");
  const day = (date: string | null) => (date ? formatDate(locale, date, "long") : "");
  const when: Record<AskState, string> = {
    sent: day(ask.answerBy),
    accepted: at(ask.answeredAt),
    declined: at(ask.answeredAt),
    later: day(ask.laterUntil),
    noReply: day(ask.answerBy),
    done: at(ask.doneAt),
    thanked: at(ask.thankedAt),
    cancelled: at(ask.cancelledAt),
  };
  return t(sentences[state], { name, when: when[state] });
}
