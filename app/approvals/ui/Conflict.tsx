// Two people saved the same part: both texts are kept, the difference is shown, and the second one chooses.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { BlockChange } from "../diff.ts";
import { Changes } from "./Changes.tsx";
import "./conflict.css";
import { forgetCopy } from "./kept-copy.ts";

type Props = {
  textId: string;
  part: string;
  regionName: string;
  /** From theirs to mine. */
  changes: readonly BlockChange[];
  /** The version that keeps this person's text. */
  mineId: string;
  theirName: string;
  /** The version that stands now: theirs. */
  basedOnId: string;
};

export function Conflict({ textId, part, regionName, changes, mineId, theirName, basedOnId }: Props) {
  const { t } = useTranslation();
  return (
    <section className="conflict">
      <p>{t("approvals:conflict.how", { name: theirName })}</p>
      <Changes changes={changes} regionName={regionName} />
      <Form method="post" className="acts" onSubmit={() => forgetCopy(textId, part)}>
        <input type="hidden" name="versionId" value={mineId} />
        <input type="hidden" name="basedOnId" value={basedOnId} />
        <SubmitButton name="intent" value="useMine">
          {t("approvals:conflict.useMine")}
        </SubmitButton>
        <SubmitButton name="intent" value="keepTheirs" variant="secondary">
          {t("approvals:conflict.keepTheirs")}
        </SubmitButton>
      </Form>
    </section>
  );
}
