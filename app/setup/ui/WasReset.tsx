// After a value, or a group of them, went back to what we propose: how many, and the way back. Takes focus when it comes,
// for the button that was pressed may stand far down the page.
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { UndoNotice } from "../../successes/ui/UndoNotice.tsx";

export function WasReset({ taken }: { taken: readonly string[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (taken.length > 0) box.current?.focus();
  }, [taken]);
  if (taken.length === 0) return null;
  return (
    <div tabIndex={-1} ref={box}>
      <UndoNotice intent="restore" fields={{ taken }}>
        {t("setup:values.wasReset", { count: taken.length })}
      </UndoNotice>
    </div>
  );
}
