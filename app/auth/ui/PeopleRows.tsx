// Who works in the region, and what they may do.
import "../../regions/ui/settings.css";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { roleWords } from "../role-words.ts";
import { type MemberChoice, RoleFields } from "./RoleFields.tsx";

export type PersonRow = {
  userId: string;
  name: string;
  email: string | null;
  role: keyof typeof roleWords;
  member: { id: string; name: string } | null;
};

type Props = {
  people: readonly PersonRow[];
  members: readonly MemberChoice[];
  /** Who looks: stands there as «du». */
  me: string;
  mayChange: boolean;
  rejection: Rejection | undefined;
};

export function PeopleRows({ people, members, me, mayChange, rejection }: Props) {
  const { t } = useTranslation();
  const refused = rejection?.values.userId?.[0];
  return (
    <ul className="rows people-rows">
      {people.map((person) => (
        <li key={person.userId} className="row" id={`person-${person.userId}`}>
          <strong className="first">
            {person.name}
            {person.userId === me ? ` (${t("auth:people.you")})` : ""}
          </strong>
          <span className="second">
            {[
              ...(person.role === "approver" && person.member
                ? [t("auth:people.approverFor", { member: person.member.name })]
                : [t(roleWords[person.role]), person.member?.name]),
              person.email,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {mayChange ? (
            <details className="settings-change" open={refused === person.userId}>
              <summary aria-label={t("auth:people.changeNamed", { name: person.name })}>
                {t("auth:people.change")}
              </summary>
              <Form method="post" className="form" noValidate>
                <input type="hidden" name="userId" value={person.userId} />
                <RoleFields
                  fieldId={person.userId}
                  given={person.role}
                  memberId={person.member?.id ?? null}
                  members={members}
                  rejection={refused === person.userId ? rejection : undefined}
                />
                <div className="settings-acts">
                  <SubmitButton variant="secondary" name="intent" value="changeRole">
                    {t("auth:people.save")}
                  </SubmitButton>
                  <SubmitButton variant="tertiary" name="intent" value="remove">
                    {t("auth:people.remove", { name: person.name })}
                  </SubmitButton>
                </div>
              </Form>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
