// The one thing to do next, as the page's primary button.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { NextAct } from "../next-act.ts";

type Props = {
  act: NextAct;
  /** The path of the release, without a slash at the end. */
  path: string;
  /** The sending that stands. */
  sendingPath: string | null;
  /** Where the change that is asked for is made: the part it concerns. */
  correctPart: string;
  /** Hidden fields that make a double click harmless. */
  fields: Record<string, string>;
};

export function NextActButton({ act, path, sendingPath, correctPart, fields }: Props) {
  const { t } = useTranslation();
  switch (act) {
    case "write":
      return <Go to={`${path}/edit/core`}>{t("press:next.write")}</Go>;
    case "ask":
      return <Go to={`${path}?ask`}>{t("press:next.ask")}</Go>;
    case "askAgain":
      return <Go to={`${path}?ask`}>{t("press:next.askAgain")}</Go>;
    case "correct":
      return <Go to={`${path}/edit/${correctPart}`}>{t("press:next.correct")}</Go>;
    case "send":
      return <Go to={`${path}/send`}>{t("press:next.send")}</Go>;
    case "seeSending":
      return sendingPath && <Go to={sendingPath}>{t("press:next.seeSending")}</Go>;
    case "remind":
      return <Act intent="remind" label={t("press:next.remind")} fields={fields} />;
    case "approveForRegion":
      return <Act intent="approveForRegion" label={t("press:next.approveForRegion")} fields={fields} />;
    case "markReady":
      return <Act intent="markReady" label={t("press:next.markReady")} fields={fields} />;
    case null:
      return null;
  }
}

function Go({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Button asChild>
      <Link to={to}>{children}</Link>
    </Button>
  );
}

function Act({ intent, label, fields }: { intent: string; label: string; fields: Props["fields"] }) {
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
