// Two people saved the same part: both texts are kept, the difference is shown, and the second one chooses.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Changes } from "~/approvals/ui/Changes.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { changesBetween } from "../changes-between.ts";
import type { ReleaseText } from "../release-text.ts";
import { forgetCopy } from "./kept-copy.ts";

type Props = {
  releaseId: string;
  part: string;
  regionName: string;
  mine: { id: string; text: ReleaseText };
  theirs: { text: ReleaseText; authorName: string };
  /** The version that stands now: theirs. */
  basedOnId: string;
};

export function Conflict({ releaseId, part, regionName, mine, theirs, basedOnId }: Props) {
  const { t } = useTranslation();
  const changes = changesBetween(theirs.text, mine.text, part);
  return (
    <section className="conflict">
      <p>{t("press:conflict.how", { name: theirs.authorName })}</p>
      <Changes changes={changes} regionName={regionName} />
      <Form method="post" className="acts" onSubmit={() => forgetCopy(releaseId, part)}>
        <input type="hidden" name="versionId" value={mine.id} />
        <input type="hidden" name="basedOnId" value={basedOnId} />
        <SubmitButton name="intent" value="useMine">
          {t("press:conflict.useMine")}
        </SubmitButton>
        <SubmitButton name="intent" value="keepTheirs" variant="secondary">
          {t("press:conflict.keepTheirs")}
        </SubmitButton>
      </Form>
    </section>
  );
}
