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

/** «Sendt», «Prøver igjen»: a shape and a word; with a number where it is said of several. */
export function DeliveryStateWord({ state, count }: { state: DeliveryState; count?: number }) {
  const { t } = useTranslation();
  return (
    <StateWord state={shown[state].state}>
      {count === undefined ? null : <b className="num">{count} </b>}
      {t(shown[state].word)}
    </StateWord>
  );
}

/** When it left, or leaves if that is not when it was planned: the moment alone, under its state. */
function DeliveryMoment({ delivery, now }: { delivery: ShownDelivery; now: Date }) {
  const { state, dueAt, submittedAt, nextTryAt } = delivery;
  const { t } = useTranslation();
  const locale = useLocale();
  const words = (at: Date) => momentWords(locale, at, now);
  if (state === "submitted" && submittedAt) {
    return (
      <Moment
        at={submittedAt}
        words={words(submittedAt)}
        said={t("delivery:when.submitted", { at: words(submittedAt) })}
      />
    );
  }
  if (state === "waiting" && nextTryAt > now && nextTryAt.getTime() !== dueAt.getTime()) {
    return (
      <Moment at={nextTryAt} words={words(nextTryAt)} said={t("delivery:when.leaves", { at: words(nextTryAt) })} />
    );
  }
  return null;
}

const Moment = ({ at, words, said }: { at: Date; words: string; said: string }) => (
  <time className="tiny" dateTime={at.toISOString()} title={said}>
    {words}
  </time>
);

/** Why it stands there, and what happens next. */
function DeliveryReason({ delivery, now }: { delivery: ShownDelivery; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, reason, nextTryAt } = delivery;
  const next = nextTryAt > now ? momentWords(locale, nextTryAt, now) : null;
  const sentences = [
    reason ? t(reason) : null,
    state === "deferred" ? (next ? t("delivery:when.nextTry", { at: next }) : t("delivery:when.nextTrySoon")) : null,
    state === "waiting" && !next ? t("delivery:when.leavesSoon") : null,
  ].filter(Boolean);
  return sentences.length > 0 ? <p className="why">{sentences.join(" ")}</p> : null;
}

/** A mail that did not simply go out, beside the person who should have had it: the state and why. */
export function DeliveryTrouble({ delivery, now }: { delivery: ShownDelivery; now: Date }) {
  return (
    <div className="delivery-trouble">
      <DeliveryStateWord state={delivery.state} />
      <DeliveryReason delivery={delivery} now={now} />
    </div>
  );
}

type ListProps<D extends ShownDelivery> = {
  deliveries: readonly D[];
  /** Whether this person may retry, cancel and settle. */
  canAct: boolean;
  now: Date;
  /** What the row is called, where that is more than a person's name. */
  title: (delivery: D) => string;
  /** Whom it goes to, and what else there is to say: which version, and why. */
  note: (delivery: D) => ReactNode;
};

/** One row per recipient; the buttons post `intent` and `deliveryId` to the page they stand on. */
export function DeliveryList<D extends ShownDelivery>({ deliveries, canAct, now, title, note }: ListProps<D>) {
  return (
    <ul className="rows deliveries">
      {deliveries.map((delivery) => {
        const acts = canAct ? actsFor(delivery) : [];
        const onlyStop = acts.every((act) => act === "cancelDelivery");
        return (
          <li key={delivery.id} className="row" id={`delivery-${delivery.id}`}>
            <p className="first">{title(delivery)}</p>
            <div className="right">
              <DeliveryStateWord state={delivery.state} />
              <DeliveryMoment delivery={delivery} now={now} />
              {onlyStop ? <DeliveryActs delivery={delivery} acts={acts} /> : null}
            </div>
            <div className="second">
              <p>{note(delivery)}</p>
              <DeliveryReason delivery={delivery} now={now} />
              <ServerAnswer delivery={delivery} />
              {onlyStop ? null : <DeliveryActs delivery={delivery} acts={acts} />}
            </div>
          </li>
        );
      })}
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

function DeliveryActs({ delivery, acts }: { delivery: ShownDelivery; acts: readonly DeliveryAct[] }) {
  const { t } = useTranslation();
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
