// Copies a text, and says that it did. Without script the text stands there to be marked.
import { useState } from "react";
import { useTranslation } from "react-i18next";

export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<string | null>(null);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(null),
    );
  return (
    <button type="button" className="quiet" onClick={copy}>
      <span role="status">{t(copied === text ? "preparedness:copied" : "preparedness:copy")}</span>
    </button>
  );
}
