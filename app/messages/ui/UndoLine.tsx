import { useTranslation } from "react-i18next";
import { UndoNotice } from "~/successes/ui/UndoNotice.tsx";
import type { Undo } from "../undo.ts";

const goneWord: Record<Undo["intent"], string> = {
  bringBackPillar: "messages:undo.pillar",
  addProof: "messages:undo.proof",
};

/** What was just taken away, and the way back. */
export function UndoLine({ undo }: { undo: Undo }) {
  const { t } = useTranslation();
  return (
    <UndoNotice intent={undo.intent} fields={undo.fields}>
      {t(goneWord[undo.intent])}
    </UndoNotice>
  );
}
