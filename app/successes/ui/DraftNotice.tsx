// On the page of a success that was handed in: by whom, and that it is told to nobody before someone has taken it in.
import { useTranslation } from "react-i18next";
import { DraftActs } from "./WaitingDrafts.tsx";

type Props = { id: string; handedInByName: string; desk: string; mayWrite: boolean };

export function DraftNotice({ id, handedInByName, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <div className="draft-notice">
      <p>{t("successes:draft.notice", { name: handedInByName })}</p>
      {mayWrite ? <DraftActs id={id} desk={desk} /> : null}
    </div>
  );
}
