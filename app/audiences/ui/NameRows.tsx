// The names behind the count: why each is in it, whether mail reaches them, and when they last heard anything.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { officeOf } from "~/contacts/person.ts";
import { formatDate } from "~/platform/format.ts";
import type { NameRow } from "../names.queries.server.ts";

const reachWord: Record<NameRow["reach"], { state: State; word: string }> = {
  reached: { state: "ok", word: "audiences:reach.reached" },
  noAddress: { state: "none", word: "audiences:reach.noAddress" },
  unsubscribed: { state: "none", word: "audiences:reach.unsubscribed" },
  bounced: { state: "late", word: "audiences:reach.bounced" },
  byHand: { state: "none", word: "audiences:reach.byHand" },
};

type Props = { rows: readonly NameRow[]; desk: string; mayChange: boolean };

export function NameRows({ rows, desk, mayChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <ul className="rows name-rows">
      {rows.map(({ id, name, why, reach, lastHeard, ...office }) => {
        const facts = [
          officeOf(office),
          why === "added" ? t("audiences:why.added") : t("audiences:why.rule"),
          lastHeard
            ? t("audiences:people.lastHeard", { date: formatDate(locale, lastHeard, "long") })
            : t("audiences:people.heardNothing"),
        ];
        return (
          <li className="row" key={id}>
            <p className="first">
              <Link to={`${desk}/contacts/${id}`}>{name}</Link>
            </p>
            <p className="second">{facts.filter(Boolean).join(" · ")}</p>
            <div className="right beside">
              <StateWord state={reachWord[reach].state}>{t(reachWord[reach].word)}</StateWord>
              {mayChange ? (
                <ByHand
                  contactId={id}
                  intent={why === "added" ? "leaveToRule" : "keepOut"}
                  word={why === "added" ? t("audiences:people.takeOut") : t("audiences:people.keepOut")}
                  name={name}
                />
              ) : null}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

type ByHandProps = { contactId: string; intent: "add" | "keepOut" | "leaveToRule"; word: string; name: string };

/** One person in, out, or left to the rule. */
export function ByHand({ contactId, intent, word, name }: ByHandProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="contactId" value={contactId} />
      <SubmitButton variant="tertiary" name="intent" value={intent} aria-label={`${word}: ${name}`}>
        {word}
      </SubmitButton>
    </Form>
  );
}
