// The address of one's own calendar: to be copied, or opened by the calendar programme at once.
import { Button, Input } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame } from "~/components/FieldFrame.tsx";

export function CalendarLink({ url }: { url: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const [canCopy, setCanCopy] = useState(false);
  useEffect(() => setCanCopy("clipboard" in navigator), []);
  const copy = () => {
    navigator.clipboard.writeText(url).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <FieldFrame fieldId="address" label={t("timeline:calendar.address")}>
        <Input type="text" id="address" readOnly value={url} onFocus={(event) => event.currentTarget.select()} />
      </FieldFrame>
      <div className="acts">
        {canCopy ? (
          <Button type="button" onClick={copy}>
            {t("timeline:calendar.copy")}
          </Button>
        ) : null}
        <a className="quiet" href={url.replace(/^https?:/, "webcal:")}>
          {t("timeline:calendar.open")}
        </a>
        <span role="status">{copied ? t("timeline:calendar.copied") : ""}</span>
      </div>
    </>
  );
}
