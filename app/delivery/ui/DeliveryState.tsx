// Where each recipient's mail stands, why, and what a person can do about it.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Delivery, DeliveryState } from "#db/schema/delivery.ts";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { actsFor, type DeliveryAct } from "../acts.ts";
import { momentWords } from "../moment-words.ts";
import "./delivery-state.css";

export type ShownDelivery = Pick<
  Delivery,
  | "id"
  | "recipientName"
  | "recipientEmail"
  | "state"
  | "reason"
  | "dueAt"
  | "nextTryAt"
  | "submittedAt"
  | "lastCode"
  | "lastAnswer"
>;

const shown: Record<DeliveryState, { state: State; word: string }> = {
  waiting: { state: "wait", word: "delivery:state.waiting" },
  sending: { state: "soon", word: "delivery:state.sending" },
  submitted: { state: "ok", word: "delivery:state.submitted" },
  deferred: { state: "soon", word: "delivery:state.deferred" },
  uncertain: { state: "late", word: "delivery:state.uncertain" },
  bounced: { state: "late", word: "delivery:state.bounced" },
  failed: { state: "late", word: "delivery:state.failed" },
  suppressed: { state: "none", word: "delivery:state.suppressed" },
  cancelled: { state: "none", word: "delivery:state.cancelled" },
  held: { state: "soon", word: "delivery:state.held" },
};

/** «Sendt», «Prøver igjen»: a shape and a word. */
export function DeliveryStateWord({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  return <StateWord state={shown[state].state}>{t(shown[state].word)}</StateWord>;
}

/** Why it stands there, and when something happens next. */
export function DeliveryReason({ delivery, now }: { delivery: ShownDelivery; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, reason, submittedAt, nextTryAt } = delivery;
  const moment = (at: Date) => momentWords(locale, at, now);
  const next = nextTryAt > now ? moment(nextTryAt) : null;
  const sentences = [
    reason ? t(reason) : null,
    state === "submitted" && submittedAt ? t("delivery:when.submitted", { at: moment(submittedAt) }) : null,
    state === "deferred" ? (next ? t("delivery:when.nextTry", { at: next }) : t("delivery:when.nextTrySoon")) : null,
    state === "waiting" ? (next ? t("delivery:when.leaves", { at: next }) : t("delivery:when.leavesSoon")) : null,
  ];
  return <>{sentences.filter(Boolean).join(" ")}</>;
}

type ListProps<D extends ShownDelivery> = {
  deliveries: readonly D[];
  /** Whether this person may retry, cancel and settle. */
  canAct: boolean;
  now: Date;
  /** What else there is to say of one recipient: which version, and why. */
  note?: (delivery: D) => ReactNode;
};

/** One row per recipient; the buttons post `intent` and `deliveryId` to the page they stand on. */
export function DeliveryList<D extends ShownDelivery>({ deliveries, canAct, now, note }: ListProps<D>) {
  return (
    <ul className="rows deliveries">
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="row" id={`delivery-${delivery.id}`}>
          <p className="first">{delivery.recipientName}</p>
          <p className="right">
            <DeliveryStateWord state={delivery.state} />
          </p>
          <div className="second">
            <p>{delivery.recipientEmail}</p>
            {note ? <p>{note(delivery)}</p> : null}
            <p>
              <DeliveryReason delivery={delivery} now={now} />
            </p>
            <ServerAnswer delivery={delivery} />
            {canAct ? <DeliveryActs delivery={delivery} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The server's own words, for those who can do something about them. */
function ServerAnswer({ delivery: { state, lastCode, lastAnswer } }: { delivery: ShownDelivery }) {
  const { t } = useTranslation();
  if (state === "submitted" || !lastCode || !lastAnswer) return null;
  return (
    <details className="server-answer">
      <summary>{t("delivery:serverAnswer")}</summary>
      <code lang="en">{lastAnswer}</code>
    </details>
  );
}

const actWords: Record<DeliveryAct, string> = {
  retryDelivery: "delivery:act.retryDelivery",
  allowOverdue: "delivery:act.allowOverdue",
  countAsSent: "delivery:act.countAsSent",
  sendAgain: "delivery:act.sendAgain",
  cancelDelivery: "delivery:act.cancelDelivery",
};

function DeliveryActs({ delivery }: { delivery: ShownDelivery }) {
  const { t } = useTranslation();
  const acts = actsFor(delivery);
  if (acts.length === 0) return null;
  return (
    <Form method="post" preventScrollReset>
      <fieldset className="delivery-acts">
        <legend className="sr">{t("delivery:actsFor", { name: delivery.recipientName })}</legend>
        <input type="hidden" name="deliveryId" value={delivery.id} />
        {acts.map((act) => (
          <SubmitButton
            key={act}
            name="intent"
            value={act}
            variant={act === "cancelDelivery" ? "tertiary" : "secondary"}
          >
            {t(actWords[act])}
          </SubmitButton>
        ))}
      </fieldset>
    </Form>
  );
}
