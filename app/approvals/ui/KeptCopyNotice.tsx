// What was typed here before a crash, offered back.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { Typed } from "~/platform/typed.ts";
import "./kept-copy.css";
import { forgetCopy, keptCopy, saysOtherwise } from "./kept-copy.ts";

type Props = { textId: string; part: string; stored: Typed; onUse: (typed: Typed) => void };

export function KeptCopyNotice({ textId, part, stored, onUse }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [copy, setCopy] = useState<ReturnType<typeof keptCopy>>();
  // Only what was there when the form was opened: what is typed from now on stands in the form itself.
  const opened = useRef(stored);
  useEffect(() => {
    const kept = keptCopy(textId, part);
    if (kept && saysOtherwise(kept.typed, opened.current)) setCopy(kept);
  }, [textId, part]);
  if (!copy) return null;
  return (
    <div className="kept-copy" role="status">
      <p>{t("approvals:kept.keptCopy", { when: formatMoment(locale, new Date(copy.at), new Date()) })}</p>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          onUse(copy.typed);
          setCopy(undefined);
        }}
      >
        {t("approvals:kept.useCopy")}
      </button>
      <button
        type="button"
        className="quiet"
        onClick={() => {
          forgetCopy(textId, part);
          setCopy(undefined);
        }}
      >
        {t("approvals:kept.dropCopy")}
      </button>
    </div>
  );
}

/** After a save the copy has done its work. */
export function ForgetCopy({ textId, part }: { textId: string; part: string }) {
  useEffect(() => forgetCopy(textId, part), [textId, part]);
  return null;
}
