// After something was taken away: what it was, and the way back. What stands in the form is all that is needed for it.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import "./undo.css";

type Props = {
  children: ReactNode;
  intent: string;
  fields: Record<string, string | readonly string[]>;
};

export function UndoNotice({ children, intent, fields }: Props) {
  const { t } = useTranslation();
  const values = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const));
  return (
    <Form method="post" className="undo">
      <p role="status">{children}</p>
      {values.map(([name, value], position) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same name may stand there several times, and none moves
        <input key={`${name} ${position}`} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant="tertiary" name="intent" value={intent}>
        {t("successes:undo")}
      </SubmitButton>
    </Form>
  );
}
