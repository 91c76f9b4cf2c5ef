// «Be kommunene vurdere»: whom to ask, about whom, and what has come of it.
import { Form } from "@remix-run/react";
import { Trans, useTranslation } from "react-i18next";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { type Scope, scopeWord } from "../ask-scope.ts";
import type { AskedMember } from "../asking.queries.server.ts";

type Props = {
  members: readonly AskedMember[];
  scopes: readonly Scope[];
  mayAsk: boolean;
  answer: Rejection | undefined;
  now: Date;
};

export function AskMembers({ members, scopes, mayAsk, answer, now }: Props) {
  const { t } = useTranslation();
  const scope = (
    <select
      name="scope"
      aria-label={t("stakeholders:ask.scope")}
      defaultValue={answer ? firstTyped(answer.values, "scope") : "all"}
    >
      {scopes.map((each) => (
        <option key={each} value={each}>
          {t(scopeWord[each])}
        </option>
      ))}
    </select>
  );
  const isChosen = ({ id, asked }: AskedMember) =>
    answer ? (answer.values.memberIds ?? []).includes(id) : asked === null;
  return (
    <Form method="post" className="ask-members">
      <FormProblems rejection={answer} />
      {mayAsk ? (
        <p className="sentence" id="scope">
          <Trans i18nKey="stakeholders:ask.sentence" components={{ scope }} />
        </p>
      ) : null}
      <ul className="rows" id="memberIds">
        {members.map((member) => (
          <li className="row" key={member.id}>
            <p className="first">
              {mayAsk && member.hasAddress ? (
                <label className="member-choice">
                  <input type="checkbox" name="memberIds" value={member.id} defaultChecked={isChosen(member)} />
                  {member.name}
                </label>
              ) : (
                member.name
              )}
            </p>
            <p className="second">
              <Reached member={member} now={now} />
            </p>
            <span className="right">
              <Answered member={member} now={now} />
            </span>
          </li>
        ))}
      </ul>
      {mayAsk ? (
        <p>
          <SubmitButton>{t("stakeholders:ask.submit")}</SubmitButton>
        </p>
      ) : null}
    </Form>
  );
}

function Reached({ member, now }: { member: AskedMember; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { contactName, hasAddress, asked } = member;
  if (contactName === null) return <>{t("stakeholders:ask.noContact")}</>;
  const words = [
    contactName,
    hasAddress ? "" : t("stakeholders:ask.noAddress"),
    asked
      ? t("stakeholders:ask.askedAt", { when: formatMoment(locale, asked.at, now), what: t(scopeWord[asked.scope]) })
      : "",
  ];
  return <>{words.filter(Boolean).join(" · ")}</>;
}

function Answered({ member, now }: { member: AskedMember; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { asked, answered } = member;
  if (asked === null) return <StateWord state="none">{t("stakeholders:ask.notAsked")}</StateWord>;
  if (answered === null) return <StateWord state="wait">{t("stakeholders:ask.waits")}</StateWord>;
  return (
    <StateWord state="ok" title={formatMoment(locale, answered.at, now)}>
      {t("stakeholders:ask.answered", { count: answered.count })}
    </StateWord>
  );
}
