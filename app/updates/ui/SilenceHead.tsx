// One audience's sixteen weeks, large, with the axis over it.
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import type { SilenceRow } from "../silence.queries.server.ts";
import { SilenceAxis } from "./SilenceAxis.tsx";
import { SilenceKey } from "./SilenceKey.tsx";
import { SilenceStrip } from "./SilenceStrip.tsx";
import { SilenceWord } from "./SilenceWord.tsx";
import { silenceLabel } from "./silence-sentence.ts";
import "./silence.css";

export function SilenceHead({ row, today }: { row: SilenceRow; today: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { longestDays, idealDays } = row.audience;
  return (
    <div className="silence-head">
      <p className="small">
        <SilenceWord state={row.state} /> {t("updates:silence.promise", { ideal: idealDays, longest: longestDays })}
      </p>
      <SilenceAxis today={today} />
      <SilenceStrip row={row} today={today} label={silenceLabel(row, t, locale)} />
      <SilenceKey />
    </div>
  );
}
