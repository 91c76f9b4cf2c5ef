// Who should hear of a success now: in order, with the reason, the words for each, and the way into the plan.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { ClosedReason } from "~/successes/story-gate.ts";
import type { HearRow } from "../hear.queries.server.ts";
import { AudienceMessage } from "./AudienceMessage.tsx";
import { reasonSentences } from "./hear-reasons.ts";
import "./who-should-hear.css";

type Props = {
  rows: readonly HearRow[];
  successRevision: number;
  mayWrite: boolean;
  /** Where an update to this audience is planned. */
  planPath: (audienceId: string) => string;
  /** What is done for the press: its release. */
  pressAct: ReactNode;
  rejection: Rejection | undefined;
  now: Date;
};

export function WhoShouldHear({ rows, successRevision, mayWrite, planPath, pressAct, rejection, now }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const listed = rows.filter(({ noted }) => noted === null);
  const refused = rejection?.values.audienceId?.[0];
  return (
    <section className="who-should-hear" id="who-should-hear" aria-labelledby="hear">
      <h2 id="hear">{t("updates:hear.title")}</h2>
      <Waits waits={rows[0]?.waits ?? null} now={now} />
      {rows.length > 0 && listed.length === 0 ? <p className="small">{t("updates:hear.nobody")}</p> : null}
      <ol className="rows">
        {listed.map(({ audience, reasons, message }, position) => (
          <li key={audience.id} id={`hear-${audience.id}`}>
            <span className="rank" aria-hidden="true">
              {position + 1}
            </span>
            <div>
              <h3>{audience.name}</h3>
              <p className="small">{reasonSentences(reasons, t, locale)}</p>
              {audience.kind === "press" ? (
                pressAct
              ) : (
                <AudienceMessage
                  audience={audience}
                  message={message}
                  successRevision={successRevision}
                  mayWrite={mayWrite}
                  planPath={planPath(audience.id)}
                  rejection={refused === audience.id ? rejection : undefined}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      <Noted rows={rows} planPath={planPath} mayWrite={mayWrite} />
    </section>
  );
}

const waitWord: Record<ClosedReason, string> = {
  notApproved: "updates:hear.waits.notApproved",
  notReady: "updates:hear.waits.notReady",
  embargo: "updates:hear.waits.embargo",
  onHold: "updates:hear.waits.onHold",
};

function Waits({ waits, now }: { waits: HearRow["waits"]; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (!waits) return null;
  const when = waits.until ? formatMoment(locale, waits.until, now) : "";
  return (
    <p className="waits">
      <StateWord state="wait">{t(waitWord[waits.reason], { when })}</StateWord>
    </p>
  );
}

type NotedProps = Pick<Props, "rows" | "planPath" | "mayWrite">;

/** Those who have heard it or will, by name; and those for whom nothing speaks, who can be chosen all the same. */
function Noted({ rows, planPath, mayWrite }: NotedProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const named = (noted: HearRow["noted"]) => rows.filter((row) => row.noted === noted).map(({ audience }) => audience);
  const list = (audiences: readonly { name: string }[]) =>
    formatList(
      locale,
      audiences.map(({ name }) => name),
    );
  const [told, planned, others] = [named("told"), named("planned"), named("nothingSpecial")];
  return (
    <div className="noted">
      {told.length > 0 ? <p>{t("updates:hear.noted.told", { count: told.length, audiences: list(told) })}</p> : null}
      {planned.length > 0 ? (
        <p>{t("updates:hear.noted.planned", { count: planned.length, audiences: list(planned) })}</p>
      ) : null}
      {others.length > 0 ? (
        <p>
          {t("updates:hear.noted.nothingSpecial")}{" "}
          {others.map(({ id, name }, position) => (
            <span key={id}>
              {position > 0 ? ", " : null}
              {mayWrite ? <Link to={planPath(id)}>{name}</Link> : name}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}
