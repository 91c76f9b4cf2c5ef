import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "../../components/SubmitButton.tsx";

/** A municipality leaves the cooperation, or comes back: either can be undone by the other. */
export function LeaveMember({ name, left }: { name: string; left: boolean }) {
  const { t } = useTranslation();
  return (
    <section className="settings-part" aria-labelledby="leave">
      <h2 id="leave">{t(left ? "setup:member.isOut" : "setup:member.leaveTitle", { name })}</h2>
      <p>{t(left ? "setup:member.isOutHint" : "setup:member.leaveHint")}</p>
      <Form method="post">
        <SubmitButton variant="secondary" name="intent" value={left ? "rejoin" : "leave"}>
          {t(left ? "setup:member.rejoin" : "setup:member.leave", { name })}
        </SubmitButton>
      </Form>
    </section>
  );
}
