import "../../regions/ui/settings.css";
import { useTranslation } from "react-i18next";
import { type Role, roles } from "../../access/permissions.ts";
import { ChoiceField } from "../../components/ChoiceField.tsx";
import type { Rejection } from "../../platform/rejection.ts";
import { roleChoice } from "../role-words.ts";

export type MemberChoice = { id: string; name: string };

type Props = {
  /** Tells these fields from those of others on the page. */
  fieldId: string;
  given: Role;
  memberId: string | null;
  members: readonly MemberChoice[];
  rejection: Rejection | undefined;
};

/** A role, and the municipality that one who approves speaks for. */
export function RoleFields({ fieldId, given, memberId, members, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceField
        name="role"
        id={`role-${fieldId}`}
        label={t("auth:people.role")}
        defaultValue={given}
        rejection={rejection}
        choices={roles.map((each) => ({ value: each, word: t(roleChoice[each]) }))}
      />
      <ChoiceField
        name="memberId"
        id={`memberId-${fieldId}`}
        label={t("auth:people.member")}
        hint={t("auth:people.memberHint")}
        defaultValue={memberId}
        rejection={rejection}
        choices={[
          { value: "", word: t("auth:people.noMember") },
          ...members.map(({ id, name }) => ({ value: id, word: name })),
        ]}
      />
    </>
  );
}
