// When it is sent, and what still stops it.
import { Form, Link } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { MomentFields } from "~/components/MomentFields.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped, type Typed } from "~/platform/typed.ts";
import type { Stop } from "../stops.ts";

type Props = {
  sendingId: string;
  versionId: string;
  reached: number;
  suggested: Typed;
  embargoUntil: Date | null;
  stops: readonly Stop[];
  maySend: boolean;
  answer: Rejection | undefined;
  now: Date;
};

export function SendForm({
  sendingId,
  versionId,
  reached,
  suggested,
  embargoUntil,
  stops,
  maySend,
  answer,
  now,
}: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const shown = answer ?? { problems: [], values: suggested };
  const [when, setWhen] = useState(firstTyped(shown.values, "when"));
  const embargo = embargoUntil && embargoUntil > now && formatMoment(locale, embargoUntil, now);
  if (stops.length > 0) return <Stops stops={stops} />;
  if (!maySend) return <p className="small">{t("press:send.mayNot")}</p>;
  return (
    <Form method="post" className="when">
      <FormProblems rejection={answer} />
      <input type="hidden" name="id" value={sendingId} />
      <input type="hidden" name="versionId" value={versionId} />
      <fieldset className="field">
        <legend>{t("press:send.when")}</legend>
        <div className="choices">
          <label>
            <input
              type="radio"
              name="when"
              value="now"
              defaultChecked={when === "now"}
              onChange={() => setWhen("now")}
            />
            {t("press:send.now")}
          </label>
          <label>
            <input type="radio" name="when" value="at" defaultChecked={when === "at"} onChange={() => setWhen("at")} />
            {t("press:send.at")}
          </label>
        </div>
        <MomentFields
          name="at"
          rejection={shown}
          dateLabel={t("approvals:asking.date")}
          timeLabel={t("approvals:asking.time")}
        />
      </fieldset>
      {embargo && <p className="small">{t("press:send.embargo", { when: embargo })}</p>}
      <SubmitButton name="intent" value="schedule">
        {when === "at" ? t("press:send.plan", { count: reached }) : t("press:send.send", { count: reached })}
      </SubmitButton>
      <p className="tiny">{t("press:send.frozen")}</p>
    </Form>
  );
}

function Stops({ stops }: { stops: readonly Stop[] }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const scheduled = stops.some(({ kind }) => kind === "scheduled");
  const said = (stop: Stop): { text: string; to?: string; go?: string } => {
    switch (stop.kind) {
      case "unwritten":
        return { text: t(stop.problem.code, stop.problem.params), to: stop.to, go: t("approvals:next.write") };
      case "unapproved":
        return {
          text:
            stop.names.length > 0
              ? t("press:send.unapprovedBy", { names: formatList(locale, stop.names) })
              : t("press:send.unapproved"),
          to: stop.to,
          go: t("press:send.seeApprovals"),
        };
      case "notReady":
        return { text: t("press:send.notReady"), to: stop.to, go: t("press:next.markReady") };
      case "scheduled":
        return { text: t("press:send.scheduled"), to: stop.to, go: t("press:next.seeSending") };
      case "nobody":
        return { text: t("press:send.nobody") };
    }
  };
  return (
    <section className="stops">
      <h2>{scheduled ? t("press:send.alreadyTitle") : t("press:send.stops")}</h2>
      <ul>
        {stops.map((stop) => {
          const { text, to, go } = said(stop);
          return (
            <li key={stop.kind}>
              <StateWord state={scheduled ? "ok" : "wait"}>{text}</StateWord>
              {to && (
                <Link className="go" to={to}>
                  {go}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
