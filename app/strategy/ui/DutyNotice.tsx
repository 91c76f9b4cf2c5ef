// What was just done on the list, said once, with the way back.
import { useTranslation } from "react-i18next";
import { UndoNotice } from "~/successes/ui/UndoNotice.tsx";
import type { Duty } from "../responsibility-rows.server.ts";

type Props = { said: Readonly<Record<string, string>>; duties: readonly Duty[]; mayWrite: boolean };

export function DutyNotice({ said, duties, mayWrite }: Props) {
  const { t } = useTranslation();
  const named = (id: string | undefined) => duties.find((duty) => duty.id === id);
  const ended = named(said.ended);
  const done = named(said.done);
  if (ended?.archivedAt && mayWrite) {
    return (
      <UndoNotice intent="restore" fields={{ id: ended.id }}>
        {t("strategy:duties.wasEnded")} <span lang={ended.locale}>«{ended.what}»</span>
      </UndoNotice>
    );
  }
  if (done && said.on && done.lastDoneOn === said.on && mayWrite) {
    return (
      <UndoNotice intent="undone" fields={{ id: done.id, doneOn: said.on }}>
        {t("strategy:duties.wasDone")} <span lang={done.locale}>«{done.what}»</span>
      </UndoNotice>
    );
  }
  if (said.asked !== undefined)
    return <p role="status">{t("strategy:duties.wasAsked", { count: Number(said.asked) || 0 })}</p>;
  if (said.withdrawn !== undefined) return <p role="status">{t("strategy:duties.wasWithdrawn")}</p>;
  return null;
}
