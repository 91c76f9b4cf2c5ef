// Where an update stands, in one sentence. Pure.
import type { TFunction } from "i18next";
import type { ChannelKind } from "#db/schema/audiences.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Locale } from "~/platform/locale.ts";
import type { UpdateStanding } from "../update-standing.ts";

type Facts = {
  standing: UpdateStanding;
  update: { plannedFor: Date; reachable: number; submitted: number; causeId: string | null };
  channel: { kind: ChannelKind };
  now: Date;
};

export function updateSentence({ standing, update, channel, now }: Facts, t: TFunction, locale: Locale): string {
  const when = formatMoment(locale, update.plannedFor, now);
  const { submitted, reachable: count } = update;
  const byEmail = channel.kind === "email";
  switch (standing) {
    case "planned":
      return byEmail ? t("updates:update.is.planned", { when }) : t("updates:update.is.plannedBeyond", { when });
    case "missed":
      return t("updates:update.is.missed", { when });
    case "scheduled":
      return byEmail
        ? t("updates:update.is.scheduled", { when, count })
        : t("updates:update.is.asked", { when, count });
    case "sending":
      return t("updates:update.is.sending", { submitted, count });
    case "waiting":
      return t("updates:update.is.waiting", { submitted, count });
    case "sent":
      return submitted === count
        ? t("updates:update.is.sentToAll", { count })
        : t("updates:update.is.sent", { submitted, count });
    case "confirmed":
      return submitted === count
        ? t("updates:update.is.confirmedByAll", { count })
        : t("updates:update.is.confirmed", { submitted, count });
    case "partly":
      return byEmail
        ? t("updates:update.is.partly", { submitted, count })
        : t("updates:update.is.waiting", { submitted, count });
    case "failed":
      return t("updates:update.is.failed", { count });
    case "stopped":
      return update.causeId ? t("updates:update.is.stopped") : t("updates:update.is.dropped");
  }
}
