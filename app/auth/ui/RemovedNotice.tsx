import "../../regions/ui/settings.css";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Role } from "../../access/permissions.ts";
import { SubmitButton } from "../../components/SubmitButton.tsx";

type Props = { removed: { userId: string; name: string; role: Role; memberId: string | null } };

/** Someone was taken out: who, and the way back. */
export function RemovedNotice({ removed: { userId, name, role, memberId } }: Props) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="settings-acts settings-done">
      <p role="status">{t("auth:people.removed", { name })}</p>
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="memberId" value={memberId ?? ""} />
      <SubmitButton variant="tertiary" name="intent" value="restore">
        {t("auth:people.undo")}
      </SubmitButton>
    </Form>
  );
}
