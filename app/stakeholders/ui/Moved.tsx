// After a view was written: what it says now, and the way back.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Assessed } from "../assessments.commands.server.ts";
import { placeWords } from "./stakeholder-words.ts";

export function Moved({ moved, name, who }: { moved: Assessed; name: string; who: string }) {
  const { t } = useTranslation();
  const { stakeholderId, memberId, interest, influence, assessedOn, was, writtenAt } = moved;
  return (
    <Form method="post" className="notice moved" preventScrollReset>
      <input type="hidden" name="stakeholderId" value={stakeholderId} />
      <input type="hidden" name="memberId" value={memberId ?? ""} />
      <input type="hidden" name="interest" value={interest} />
      <input type="hidden" name="influence" value={influence} />
      <input type="hidden" name="assessedOn" value={assessedOn} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
      <input type="hidden" name="writtenAt" value={writtenAt} />
      <p role="status">{t("stakeholders:moved.said", { name, who, place: placeWords(t, { interest, influence }) })}</p>
      <SubmitButton variant="secondary" name="intent" value="undo">
        {t("stakeholders:moved.undo")}
      </SubmitButton>
    </Form>
  );
}
