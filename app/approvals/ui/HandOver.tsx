// For one who cannot answer now: another who is named to answer for the municipality is asked instead.
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { TextToAnswer } from "../answer-view.queries.server.ts";

type Props = { text: Pick<TextToAnswer, "id" | "waits" | "own">; requestSeed: string };

export function HandOver({ text, requestSeed }: Props) {
  const { t } = useTranslation();
  const able = text.waits
    ? text.own.flatMap(({ concern, memberName, standIns }) => standIns.map((who) => ({ concern, memberName, who })))
    : [];
  if (able.length === 0) return null;
  return (
    <details className="hand-over">
      <summary>{t("approvals:standIn.cannot")}</summary>
      <p className="small">{t("approvals:standIn.lead")}</p>
      {able.map(({ concern, memberName, who }) => (
        <form method="post" key={`${concern} ${who.id}`}>
          <input type="hidden" name="subjectId" value={text.id} />
          <input type="hidden" name="concern" value={concern} />
          <input type="hidden" name="contactId" value={who.id} />
          <input type="hidden" name="requestSeed" value={requestSeed} />
          <SubmitButton name="intent" value="standIn" variant="secondary">
            {t("approvals:standIn.ask", { name: who.name, member: memberName ?? "" })}
          </SubmitButton>
        </form>
      ))}
    </details>
  );
}
