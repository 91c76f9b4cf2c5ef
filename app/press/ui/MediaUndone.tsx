// After a button of the media list: what was done, and the way back.
import { useTranslation } from "react-i18next";
import { UndoNotice } from "~/successes/ui/UndoNotice.tsx";
import type { MediaUndo } from "../media-acts.server.ts";

const undone: Record<MediaUndo["intent"], string> = {
  unverify: "press:media.verified",
  putBack: "press:media.takenOff",
  restore: "press:media.archived",
};

export function MediaUndone({ undo }: { undo: MediaUndo }) {
  const { t } = useTranslation();
  return (
    <UndoNotice intent={undo.intent} fields={undo.fields}>
      {t(undone[undo.intent])}
    </UndoNotice>
  );
}
