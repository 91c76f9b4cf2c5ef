// Every version of a text beside what differs between two of them.
import { useTranslation } from "react-i18next";
import type { BlockChange } from "../diff.ts";
import { Changes } from "./Changes.tsx";
import { CompareSentence, VersionRows, type VersionRowsProps } from "./VersionRows.tsx";

type Props = VersionRowsProps & {
  changes: readonly BlockChange[];
  /** What to call each part of the text that has a name. */
  partNames: Readonly<Record<string, string>>;
  regionName: string;
};

export function VersionSheet({ changes, partNames, regionName, ...rows }: Props) {
  const { t } = useTranslation();
  const { versions, fromId, toId } = rows;
  return (
    <div className="version-sheet">
      <VersionRows {...rows} />
      <section className="difference" aria-label={t("approvals:versions.difference")}>
        {fromId ? (
          <>
            <CompareSentence versions={versions} fromId={fromId} toId={toId} />
            {changes.length > 0 ? (
              <Changes changes={changes} partNames={partNames} regionName={regionName} />
            ) : (
              <p className="small">{t("approvals:versions.same")}</p>
            )}
          </>
        ) : (
          <p className="small">{t("approvals:versions.onlyOne")}</p>
        )}
      </section>
    </div>
  );
}
