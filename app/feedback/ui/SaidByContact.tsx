// On the page of a person: what they have written to us.
import { useTranslation } from "react-i18next";
import type { FeedbackRow } from "../inbox.queries.server.ts";
import { FeedbackRows } from "./FeedbackRows.tsx";

export function SaidByContact({ rows, desk }: { rows: readonly FeedbackRow[]; desk: string }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">{t("feedback:list.place")}</h2>
      <FeedbackRows rows={rows} path={`${desk}/feedback`} />
    </section>
  );
}
