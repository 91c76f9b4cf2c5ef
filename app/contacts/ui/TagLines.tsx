// «Folkevalgt i Granheim»: a role and where, one line each; two are always free.
import { Select, ValidationMessage } from "@digdir/designsystemet-react";
import { useTranslation } from "react-i18next";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import { handRoles, roleWord } from "../roles.ts";
import { capital } from "./tag-word.ts";

type Props = { shown: Rejection; members: readonly { id: string; name: string }[] };

const freeLines = 2;

export function TagLines({ shown, members }: Props) {
  const { t } = useTranslation();
  const roles = shown.values.role ?? [];
  const places = shown.values.roleMember ?? [];
  const filled = roles.flatMap((role, position) => (role === "" ? [] : [{ role, memberId: places[position] ?? "" }]));
  const lines = [...filled, ...Array.from({ length: freeLines }, () => ({ role: "", memberId: "" }))];
  return (
    <ul className="tag-lines">
      {lines.map(({ role, memberId }, position) => {
        const field = `tags.${position}.roleMember`;
        const problem = problemAt(shown, field);
        const number = position + 1;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name, and none is moved
          <li key={position}>
            <Select name="role" defaultValue={role} aria-label={t("contacts:form.roleNumber", { number })}>
              <Select.Option value="">{t("contacts:form.noRole")}</Select.Option>
              {handRoles.map((each) => (
                <Select.Option key={each} value={each}>
                  {capital(t(roleWord[each]))}
                </Select.Option>
              ))}
            </Select>
            <span aria-hidden="true">{t("contacts:form.roleIn")}</span>
            <Select
              name="roleMember"
              id={field}
              defaultValue={memberId}
              aria-label={t("contacts:form.memberNumber", { number })}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${field}-problem` : undefined}
            >
              <Select.Option value="">{t("contacts:form.wholeRegion")}</Select.Option>
              {members.map((member) => (
                <Select.Option key={member.id} value={member.id}>
                  {member.name}
                </Select.Option>
              ))}
            </Select>
            {problem ? (
              <ValidationMessage id={`${field}-problem`}>{t(problem.code, problem.params)}</ValidationMessage>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
