// The one thing to do next to get a text approved, as the page's primary button.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { ApprovalAct } from "../next-act.ts";

type Props = {
  act: ApprovalAct;
  /** The path of the text's own page, without a slash at the end. */
  path: string;
  /** Where what is missing is written, and where the change that is asked for is made. */
  writePath: string;
  correctPath: string;
  /** Hidden fields that make a double click harmless. */
  fields: Readonly<Record<string, string>>;
};

export function ApprovalActButton({ act, path, writePath, correctPath, fields }: Props) {
  const { t } = useTranslation();
  switch (act) {
    case "write":
      return <GoButton to={writePath}>{t("approvals:next.write")}</GoButton>;
    case "ask":
      return <GoButton to={`${path}?ask`}>{t("approvals:next.ask")}</GoButton>;
    case "askAgain":
      return <GoButton to={`${path}?ask`}>{t("approvals:next.askAgain")}</GoButton>;
    case "correct":
      return <GoButton to={correctPath}>{t("approvals:next.correct")}</GoButton>;
    case "remind":
      return <ActButton intent="remind" label={t("approvals:next.remind")} fields={fields} />;
    case "approveForRegion":
      return <ActButton intent="approveForRegion" label={t("approvals:next.approveForRegion")} fields={fields} />;
  }
}

export function GoButton({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button asChild>
      <Link to={to}>{children}</Link>
    </Button>
  );
}

export function ActButton({ intent, label, fields }: { intent: string; label: string; fields: Props["fields"] }) {
  return (
    <Form method="post" preventScrollReset>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton name="intent" value={intent}>
        {label}
      </SubmitButton>
    </Form>
  );
}
