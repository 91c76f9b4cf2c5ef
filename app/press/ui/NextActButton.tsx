// The one thing to do next, as the page's primary button.
import { useTranslation } from "react-i18next";
import { ActButton, ApprovalActButton, GoButton } from "~/approvals/ui/ApprovalActButton.tsx";
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
    case "send":
      return <GoButton to={`${path}/send`}>{t("press:next.send")}</GoButton>;
    case "seeSending":
      return sendingPath && <GoButton to={sendingPath}>{t("press:next.seeSending")}</GoButton>;
    case "markReady":
      return <ActButton intent="markReady" label={t("press:next.markReady")} fields={fields} />;
    case null:
      return null;
    default:
      return (
        <ApprovalActButton
          act={act}
          path={path}
          writePath={`${path}/edit/core`}
          correctPath={`${path}/edit/${correctPart}`}
          fields={fields}
        />
      );
  }
}
