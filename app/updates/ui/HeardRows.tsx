// What an audience got or will get, with what became of it.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { formatDate, formatMoment } from "~/platform/format.ts";
import type { HeardRow } from "../heard-rows.queries.server.ts";
import type { UpdateStanding } from "../update-standing.ts";
import { wordOf } from "./standing-word.ts";

const shapes: Record<UpdateStanding, State> = {
  planned: "wait",
  missed: "soon",
  scheduled: "none",
  sending: "none",
  waiting: "wait",
  sent: "ok",
  confirmed: "ok",
  partly: "soon",
  failed: "late",
  stopped: "none",
};

type Props = { rows: readonly HeardRow[]; now: Date; desk: string };

export function HeardRows({ rows, now, desk }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (rows.length === 0) return null;
  return (
    <ul className="rows">
      {rows.map(({ kind, id, title, locale: spoken, at, channel, standing, reachable, submitted, cause }) => {
        const href =
          kind === "activity"
            ? `${desk}/activities/${id}`
            : cause?.kind === "sending"
              ? `${desk}/sendings/${cause.id}`
              : `${desk}/updates/${id}`;
        // Those who publish say which day, and no time of day.
        const published = kind === "update" && cause === null && submitted > 0;
        const moment = published ? formatDate(locale, at, "weekday") : formatMoment(locale, at, now);
        const figures = { submitted, count: reachable };
        const counted =
          reachable === 0
            ? ""
            : cause
              ? t("updates:happened.counts", figures)
              : t("updates:silence.confirmedBy", figures);
        return (
          <li className="row" key={id}>
            <p className="first" lang={spoken && spoken !== locale ? spoken : undefined}>
              <Link to={href}>{title}</Link>
            </p>
            <p className="second">{[moment, channel, counted].filter(Boolean).join(" · ")}</p>
            <span className="right">
              {standing ? (
                <StateWord state={shapes[standing]}>{wordOf(standing, t)}</StateWord>
              ) : (
                <StateWord state={at > now ? "none" : "ok"}>{t("updates:silence.meeting")}</StateWord>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type Release = { id: string; title: string; locale: string; plannedFor: Date };

/** Press releases that have their day and no sending yet. */
export function ReleaseRows({ releases, now, desk }: { releases: readonly Release[]; now: Date; desk: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (releases.length === 0) return null;
  return (
    <ul className="rows">
      {releases.map(({ id, title, locale: spoken, plannedFor }) => (
        <li className="row" key={id}>
          <p className="first" lang={spoken === locale ? undefined : spoken}>
            <Link to={`${desk}/releases/${id}`}>{title}</Link>
          </p>
          <p className="second">{formatMoment(locale, plannedFor, now)}</p>
          <span className="right">
            <StateWord state="wait">{t("updates:plan.standing.release")}</StateWord>
          </span>
        </li>
      ))}
    </ul>
  );
}
