// What has happened to a text, newest first, folded away until somebody asks.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { formatMoment } from "~/platform/format.ts";
import type { TextHappening } from "../history.ts";

type Props<H extends { kind: string; at: Date; name: string }> = {
  history: readonly H[];
  /** How one of them is said. */
  line: (happening: H) => ReactNode;
  versionCount: number;
  /** Where all versions are. */
  versionsPath: string;
  now: Date;
};

const shownAtOnce = 12;

export function HistoryList<H extends { kind: string; at: Date; name: string; for?: string }>(props: Props<H>) {
  const { history, line, versionCount, versionsPath, now } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <details>
      <summary>{t("approvals:desk.history", { count: history.length })}</summary>
      <ul>
        {history.slice(0, shownAtOnce).map((happening) => (
          <li key={`${happening.kind} ${happening.at.getTime()} ${happening.name} ${happening.for ?? ""}`}>
            {line(happening)}
            <br />
            <span className="tiny">{formatMoment(locale, happening.at, now)}</span>
          </li>
        ))}
      </ul>
      <Link className="quiet" to={versionsPath}>
        {t("approvals:desk.allVersions", { count: versionCount })}
      </Link>
    </details>
  );
}

export function HappeningLine({ happening }: { happening: TextHappening }) {
  const { t } = useTranslation();
  const { kind, name } = happening;
  switch (kind) {
    case "first":
      return t("approvals:history.first", { name });
    case "saved":
      return t("approvals:history.saved", { name, number: happening.number });
    case "conflict":
      return t("approvals:history.conflict", { name, number: happening.number });
    case "restored":
      return t("approvals:history.restored", { name, number: happening.number });
    case "rewrite":
      return t("approvals:history.rewrite", { name });
    case "approved":
      return happening.for && happening.for !== name
        ? t("approvals:history.approvedFor", { name, for: happening.for })
        : t("approvals:history.approved", { name });
    case "changesRequested":
      return happening.for && happening.for !== name
        ? t("approvals:history.changesFor", { name, for: happening.for })
        : t("approvals:history.changes", { name });
  }
}
