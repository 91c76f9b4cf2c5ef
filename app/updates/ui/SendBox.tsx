// What can be done with an update now, and what still stands in the way.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Stop } from "../stops.ts";
import type { updateDesk } from "../update-desk.server.ts";

type Desk = Awaited<ReturnType<typeof updateDesk>>;
type Props = Desk & { desk: string; tested: boolean };

export function SendBox(props: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { update, stops, maySend, mayWrite, pressFirst, now, people } = props;
  const planned = update.state === "planned";
  return (
    <section className="send-box" aria-label={t("updates:send.label")}>
      {planned && stops.length > 0 ? <Stops {...props} /> : null}
      {planned && stops.length === 0 ? maySend ? <Schedule {...props} /> : <p>{t("updates:send.mayNot")}</p> : null}
      {!planned && maySend ? <AfterActs {...props} /> : null}
      {pressFirst ? (
        <p className="small">
          <StateWord state="soon">
            {t("updates:send.pressFirst", { when: formatMoment(locale, pressFirst, now) })}
          </StateWord>
        </p>
      ) : null}
      {maySend && people && update.state !== "cancelled" ? <TestSend {...props} /> : null}
      {mayWrite ? <PlanActs {...props} /> : null}
    </section>
  );
}

function Schedule({ update, channel, people, confirmers, newIds, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const late = update.plannedFor <= now;
  const when = formatMoment(locale, update.plannedFor, now);
  const count = people?.kind === "recipients" ? people.counts.reached : confirmers.length;
  return (
    <Form method="post" className="acts">
      <input type="hidden" name="causeId" value={newIds.cause} />
      <input type="hidden" name="revision" value={update.revision} />
      {channel.kind !== "email" ? (
        <SubmitButton name="intent" value="schedule">
          {t("updates:send.ask", { count })}
        </SubmitButton>
      ) : (
        <>
          {late ? null : (
            <SubmitButton name="intent" value="schedule">
              {t("updates:send.schedule", { count, when })}
            </SubmitButton>
          )}
          <SubmitButton name="intent" value="sendNow" variant={late ? "primary" : "secondary"}>
            {late ? t("updates:send.nowTo", { count }) : t("updates:send.now")}
          </SubmitButton>
        </>
      )}
      <p className="tiny">{channel.kind === "email" ? t("updates:send.frozen") : t("updates:send.askNote")}</p>
    </Form>
  );
}

const stopWords: Record<Stop["kind"], string> = {
  outOfUse: "updates:refusal.outOfUse",
  noText: "updates:refusal.noText",
  notApproved: "updates:refusal.notApproved",
  notReady: "updates:refusal.notReady",
  onHold: "updates:refusal.onHold",
  embargo: "updates:send.embargo",
  nobody: "updates:refusal.nobody",
  allElsewhere: "updates:refusal.allElsewhere",
  noConfirmers: "updates:refusal.noConfirmers",
};

function Stops({ stops, free, desk, update, audience, mayWrite, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const said = (stop: Stop) => {
    const title = "success" in stop ? stop.success.title : "";
    const when = stop.kind === "embargo" ? formatMoment(locale, stop.until, now) : "";
    return t(stopWords[stop.kind], { title, when });
  };
  const goes = (stop: Stop): { to: string; word: string } | null => {
    if ("success" in stop) return { to: `${desk}/successes/${stop.success.id}`, word: t("updates:send.seeSuccess") };
    if (stop.kind === "noText") return { to: "edit", word: t("updates:send.write") };
    if (stop.kind === "allElsewhere") return { to: "?show=gotItElsewhere#who", word: t("updates:send.seeWho") };
    return { to: `${desk}/audiences/${audience.id}`, word: t("updates:send.seeAudience") };
  };
  return (
    <div className="stops">
      <h2>{t("updates:send.stops")}</h2>
      <ul>
        {stops.map((stop) => {
          const way = goes(stop);
          return (
            <li key={`${stop.kind} ${"success" in stop ? stop.success.id : ""}`}>
              <StateWord state="wait">{said(stop)}</StateWord>
              {way ? (
                <Link className="go" to={way.to}>
                  {way.word}
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
      {free && mayWrite ? (
        <Form method="post">
          <input type="hidden" name="date" value={free.date} />
          <input type="hidden" name="time" value={free.time} />
          <input type="hidden" name="revision" value={update.revision} />
          <SubmitButton name="intent" value="moveTo">
            {t("updates:send.moveTo", { when: formatMoment(locale, free.at, now) })}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

/** Back to the plan as long as nothing has left; else what has not left can be stopped. */
function AfterActs({ update, channel, people }: Props) {
  const { t } = useTranslation();
  if (update.state !== "scheduled") return null;
  const mails = people?.kind === "mails" ? people : null;
  const tried = mails?.counts ? triedIn(mails.counts) : update.submitted;
  const held = mails?.counts?.held ?? 0;
  const canTakeBack = tried === 0;
  const canStop = !canTakeBack && channel.kind === "email" && (mails?.unsent ?? 0) > 0;
  if (!canTakeBack && !canStop && held === 0) return null;
  return (
    <Form method="post" className="acts" preventScrollReset>
      {held > 0 ? (
        <SubmitButton name="intent" value="letGo">
          {t("updates:send.letGo", { count: held })}
        </SubmitButton>
      ) : null}
      {canTakeBack ? (
        <SubmitButton name="intent" value="unschedule" variant="secondary">
          {t("updates:send.unschedule")}
        </SubmitButton>
      ) : null}
      {canStop ? (
        <SubmitButton name="intent" value="stop" variant="secondary">
          {t("updates:send.stop", { count: mails?.unsent ?? 0 })}
        </SubmitButton>
      ) : null}
    </Form>
  );
}

type Counts = NonNullable<Extract<NonNullable<Desk["people"]>, { kind: "mails" }>["counts"]>;
const triedIn = ({ sending, submitted, uncertain, bounced, failed }: Counts): number =>
  sending + submitted + uncertain + bounced + failed;

function TestSend({ newIds, preview, tested }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="acts" preventScrollReset>
      <input type="hidden" name="causeId" value={newIds.test} />
      <input type="hidden" name="locale" value={preview?.locale ?? "nb"} />
      <SubmitButton name="intent" value="test" variant="tertiary">
        {t("updates:send.test")}
      </SubmitButton>
      {tested ? (
        <p className="small" role="status">
          {t("updates:send.tested")}
        </p>
      ) : null}
    </Form>
  );
}

function PlanActs({ update }: Props) {
  const { t } = useTranslation();
  const { state, locked, causeId } = update;
  if (state === "scheduled" || (state === "cancelled" && causeId !== null)) return null;
  return (
    <Form method="post" className="plan-acts" preventScrollReset>
      {state === "cancelled" ? (
        <SubmitButton name="intent" value="restore" variant="secondary">
          {t("updates:send.restore")}
        </SubmitButton>
      ) : (
        <>
          <Link className="quiet" to="edit">
            {t("updates:send.edit")}
          </Link>
          <button type="submit" className="quiet" name="intent" value={locked ? "unlock" : "lock"}>
            {locked ? t("updates:send.unlock") : t("updates:send.lock")}
          </button>
          <button type="submit" className="quiet" name="intent" value="drop">
            {t("updates:send.drop")}
          </button>
        </>
      )}
    </Form>
  );
}
