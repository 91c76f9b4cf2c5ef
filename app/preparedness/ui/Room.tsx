// One page for those who handle a trouble: at left what is done and said, at right what has happened and whom to call.
import { Form, Link, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import type { getRoom } from "../cases.queries.server.ts";
import { CallRows } from "./CallRows.tsx";
import { Clocks } from "./Clocks.tsx";
import { ExerciseMark } from "./ExerciseMark.tsx";
import { FactsForm } from "./FactsForm.tsx";
import { HandOver } from "./HandOver.tsx";
import { HeldRows } from "./HeldRows.tsx";
import { LogRows } from "./LogRows.tsx";
import { Statements } from "./Statements.tsx";
import { TaskRows } from "./TaskRows.tsx";
import "./room.css";

export type RoomProps = Awaited<ReturnType<typeof getRoom>> & {
  leads: boolean;
  handover: boolean;
  mayWrite: boolean;
  maySend: boolean;
  newId: string;
  desk: string;
  now: Date;
  rejection: Rejection | undefined;
};

export function Room(props: RoomProps) {
  const { of, card, things, leads, maySend, mayWrite, desk, rejection, now } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  useLive(!of.closedAt);
  const path = `${desk}/preparedness`;
  const writes = mayWrite && !of.closedAt;
  return (
    <div className={of.exercise ? "room practice" : "room"}>
      {of.exercise ? <ExerciseMark /> : null}
      <PageHead
        place={
          <>
            <Link to={path}>{t("preparedness:place")}</Link>
            {card ? (
              <>
                {" · "}
                <Link to={`${path}/cards/${card.id}`}>{t("preparedness:room.toCard")}</Link>
              </>
            ) : null}
          </>
        }
        aside={t("preparedness:case.ledBy", { name: of.leaderName })}
        title={of.title}
        titleLang={of.locale === locale ? undefined : languageTag[of.locale]}
        lead={<RoomLead {...props} />}
        action={maySend ? <RoomAct leads={leads} closed={of.closedAt !== null} /> : null}
      />
      <FormProblems rejection={rejection} />
      {of.closedAt ? null : <Clocks of={of} now={now} />}
      <HandOver {...props} writes={writes} />
      <div className="room-columns">
        <div>
          <TaskRows tasks={props.tasks} writes={writes} now={now} />
          <Statements {...props} writes={writes} />
          {of.exercise && of.closedAt && !things.some(({ decided }) => decided) ? null : (
            <HeldRows things={things} of={of} leads={leads} lifted={props.holdLifted} desk={desk} now={now} />
          )}
        </div>
        <div>
          <LogRows
            log={props.log}
            newId={props.newId}
            mayWrite={mayWrite}
            now={now}
            rejection={sentWith(rejection, "note")}
          />
          <CallRows calls={props.calls} writes={writes} />
          {writes ? <FactsForm of={of} rejection={sentWith(rejection, "facts")} /> : null}
        </div>
      </div>
    </div>
  );
}

/** Several forms stand here: each keeps what was typed in it, and not what was typed in another. */
const sentWith = (rejection: Rejection | undefined, intent: string): Rejection | undefined =>
  rejection && firstTyped(rejection.values, "intent") === intent ? rejection : undefined;

function RoomLead({ of, things, leads }: RoomProps) {
  const { t } = useTranslation();
  const waiting = things.filter(({ decided }) => !decided).length;
  if (of.closedAt && of.exercise) return t("preparedness:room.exerciseOver");
  if (of.closedAt) return t("preparedness:room.isClosed", { count: waiting });
  return [
    t(of.exercise ? "preparedness:room.wouldWait" : "preparedness:room.waits", { count: waiting }),
    leads ? t("preparedness:room.youLead") : t("preparedness:room.leads", { name: of.leaderName }),
  ].join(" ");
}

/** The one thing that changes where the case stands: whose it is, and whether it is over. */
function RoomAct({ leads, closed }: { leads: boolean; closed: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="room-acts">
      {closed ? (
        <Link className="ds-button" data-variant="primary" to="review">
          {t("preparedness:room.review")}
        </Link>
      ) : null}
      {leads ? (
        <SubmitButton variant={closed ? "tertiary" : "secondary"} name="intent" value={closed ? "reopen" : "close"}>
          {t(closed ? "preparedness:room.reopen" : "preparedness:room.close")}
        </SubmitButton>
      ) : (
        <SubmitButton variant={closed ? "tertiary" : "secondary"} name="intent" value="takeLead">
          {t("preparedness:room.takeLead")}
        </SubmitButton>
      )}
    </Form>
  );
}

/** How often the room is asked what others have written. Milliseconds. */
const lookEveryMs = 4000;

function useLive(open: boolean) {
  const { revalidate, state } = useRevalidator();
  const navigation = useNavigation();
  // Asking in the middle of a step would begin the step anew.
  const quiet = state === "idle" && navigation.state === "idle";
  useEffect(() => {
    if (!open || !quiet) return;
    const timer = setTimeout(() => document.visibilityState === "visible" && revalidate(), lookEveryMs);
    return () => clearTimeout(timer);
  }, [open, quiet, revalidate]);
}
