// What was typed here before a crash, offered back.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Typed } from "~/platform/typed.ts";
import { forgetCopy, keptCopy, saysOtherwise } from "./kept-copy.ts";

type Props = { releaseId: string; part: string; stored: Typed; onUse: (typed: Typed) => void };

export function KeptCopyNotice({ releaseId, part, stored, onUse }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [copy, setCopy] = useState<ReturnType<typeof keptCopy>>();
  // Only what was there when the form was opened: what is typed from now on stands in the form itself.
  const opened = useRef(stored);
  useEffect(() => {
    const kept = keptCopy(releaseId, part);
    if (kept && saysOtherwise(kept.typed, opened.current)) setCopy(kept);
  }, [releaseId, part]);
  if (!copy) return null;
  return (
    <div className="kept-copy" role="status">
      <p>{t("press:edit.keptCopy", { when: formatMoment(locale, new Date(copy.at), new Date()) })}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          onUse(copy.typed);
          setCopy(undefined);
        }}
      >
        {t("press:edit.useCopy")}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          forgetCopy(releaseId, part);
          setCopy(undefined);
        }}
      >
        {t("press:edit.dropCopy")}
      </button>
    </div>
  );
}

/** After a save the copy has done its work. */
export function ForgetCopy({ releaseId, part }: { releaseId: string; part: string }) {
  useEffect(() => forgetCopy(releaseId, part), [releaseId, part]);
  return null;
}
