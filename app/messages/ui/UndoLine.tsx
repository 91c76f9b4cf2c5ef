import { useTranslation } from "react-i18next";
import type { Undo } from "../undo.ts";
import { ActButton } from "./ActButton.tsx";

const goneWord: Record<Undo["intent"], string> = {
  bringBackPillar: "messages:undo.pillar",
  addProof: "messages:undo.proof",
};

/** What was just taken away, and the way back. */
export function UndoLine({ undo }: { undo: Undo }) {
  const { t } = useTranslation();
  return (
    <div className="undo" role="status">
      {t(goneWord[undo.intent])}
      <ActButton intent={undo.intent} fields={undo.fields}>
        {t("messages:undo.undo")}
      </ActButton>
    </div>
  );
}
