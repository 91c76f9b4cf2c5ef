// Who has approved: initials, the member or the person, a word, and who said it when.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import type { NamedStanding } from "../approvals.queries.server.ts";
import { initials, shortMoment, stateShape, stateWord } from "./party-words.ts";

export type PartyRow = Pick<
  NamedStanding,
  | "concern"
  | "contactId"
  | "memberName"
  | "contactName"
  | "standIns"
  | "state"
  | "askedAt"
  | "by"
  | "at"
  | "via"
  | "comment"
>;

type Props = {
  parties: readonly PartyRow[];
  now: Date;
  /** What can be done about one who has been asked and has not answered. */
  underAsked?: (party: PartyRow) => ReactNode;
};

export function PartyList({ parties, now, underAsked }: Props) {
  const { t } = useTranslation();
  return (
    <ul>
      {parties.map((party) => (
        <li className="person" key={party.concern}>
          <span className="in" aria-hidden="true">
            {initials(party.by ?? party.contactName ?? t("approvals:party.leader"))}
          </span>
          <span>{party.memberName ?? party.contactName ?? t("approvals:party.leader")}</span>
          <StateWord state={stateShape[party.state]}>{t(stateWord[party.state])}</StateWord>
          <When party={party} now={now} />
          {party.state === "waiting" ? underAsked?.(party) : null}
        </li>
      ))}
    </ul>
  );
}

function When({ party, now }: { party: PartyRow; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { memberName, contactName, state, by, at, via, askedAt, comment } = party;
  const moment = (instant: Date) => shortMoment(t, locale, instant, now);
  /** What the row is called: said once. */
  const rowName = memberName ?? contactName;
  if ((state === "approved" || state === "changesRequested" || state === "changedSince") && by && at) {
    const how = via === "link" ? t("approvals:party.viaLink", { name: by }) : t("approvals:party.viaDesk");
    return (
      <>
        <span className="when" title={how}>
          {by === rowName ? moment(at) : t("approvals:party.said", { name: by, when: moment(at) })}
          <span className="sr">, {how}</span>
        </span>
        {comment && state === "changesRequested" ? <span className="when">«{comment}»</span> : null}
      </>
    );
  }
  const name = contactName ?? (memberName ? t("approvals:party.noContact") : null);
  if (!name) return null;
  if (name === rowName) {
    return askedAt ? <span className="when">{t("approvals:party.askedAlone", { when: moment(askedAt) })}</span> : null;
  }
  return <span className="when">{askedAt ? t("approvals:party.asked", { name, when: moment(askedAt) }) : name}</span>;
}
