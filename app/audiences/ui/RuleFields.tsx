// «Alle som er … i … og følger …»: who belongs by rule, with the count while one chooses.
import { useFetcher } from "@remix-run/react";
import type { FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { allRoles, rolesWord } from "~/contacts/roles.ts";
import type { Rejection } from "~/platform/rejection.ts";
import { quadrants, quadrantWord } from "~/stakeholders/quadrant.ts";
import type { PeopleCount } from "../people.queries.server.ts";

export type RuleChoices = { members: readonly { id: string; name: string }[]; followed: readonly string[] };

type Props = RuleChoices & {
  shown: Rejection;
  /** As it was counted last, on the server. */
  counted: PeopleCount | null;
  /** Where the count is asked for while one chooses. */
  countPath: string;
  /** The audience whose people by hand count too; none while it is new. */
  audienceId: string | null;
};

const names = ["ruleRoles", "ruleMembers", "ruleTopics", "ruleQuadrants"] as const;

export function RuleFields({ shown, members, followed, counted, countPath, audienceId }: Props) {
  const { t } = useTranslation();
  const fetcher = useFetcher<PeopleCount>();
  const count = fetcher.data ?? counted;
  const recount = (event: FormEvent<HTMLDivElement>) => {
    const { form } = event.target as HTMLInputElement;
    if (!form) return;
    const typed = new FormData(form);
    const asked = new FormData();
    if (audienceId) asked.append("audience", audienceId);
    for (const name of names) for (const value of typed.getAll(name)) asked.append(name, value);
    fetcher.submit(asked, { method: "get", action: countPath });
  };
  const kept = (name: (typeof names)[number]) => shown.values[name] ?? [];
  const topics = [...new Set([...followed, ...kept("ruleTopics")])];
  return (
    <div className="rule" onChange={recount}>
      <Choices
        name="ruleRoles"
        legend={t("audiences:form.ruleRoles")}
        chosen={kept("ruleRoles")}
        choices={allRoles.map((role) => [role, t(rolesWord[role])])}
      />
      {members.length > 0 ? (
        <Choices
          name="ruleMembers"
          legend={t("audiences:form.ruleMembers")}
          chosen={kept("ruleMembers")}
          choices={members.map(({ id, name }) => [id, name])}
        />
      ) : null}
      {topics.length > 0 ? (
        <Choices
          name="ruleTopics"
          legend={t("audiences:form.ruleTopics")}
          chosen={kept("ruleTopics")}
          choices={topics.map((topic) => [topic, topic])}
        />
      ) : null}
      <Choices
        name="ruleQuadrants"
        legend={t("audiences:form.ruleQuadrants")}
        chosen={kept("ruleQuadrants")}
        choices={quadrants.map((quadrant) => [quadrant, t(quadrantWord[quadrant])])}
      />
      <div className="counted">
        <output id="counted">
          {count
            ? t("audiences:form.counted", { count: count.people, reachable: count.reachable })
            : t("audiences:form.notCounted")}
        </output>
        <SubmitButton variant="tertiary" name="intent" value="count">
          {t("audiences:form.count")}
        </SubmitButton>
      </div>
    </div>
  );
}

type ChoicesProps = {
  name: string;
  legend: string;
  chosen: readonly string[];
  choices: readonly (readonly [string, string])[];
};

function Choices({ name, legend, chosen, choices }: ChoicesProps) {
  return (
    <fieldset id={name} tabIndex={-1}>
      <legend>{legend}</legend>
      <div className="choices">
        {choices.map(([value, word]) => (
          <label key={value}>
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
