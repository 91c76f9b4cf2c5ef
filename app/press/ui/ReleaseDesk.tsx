// A release at the desk: where it stands, the versions, the text as it will be read, and the quiet column.
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ForgetCopy } from "~/approvals/ui/KeptCopyNotice.tsx";
import { TextStatus } from "~/approvals/ui/TextStatus.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { Problem, Rejection } from "~/platform/rejection.ts";
import type { ReleaseStatus } from "../release-status.ts";
import { statusSentence } from "./status-sentence.ts";
import "./release.css";

type Props = {
  listPath: string;
  status: ReleaseStatus;
  embargoUntil: Date | null;
  /** Those who answered another text than this, and have not been asked since. */
  changedSince: readonly string[];
  /** What must be written before anyone can be asked. */
  missing: Problem | null;
  now: Date;
  action: ReactNode;
  answer: Rejection | undefined;
  notice: ReactNode;
  children: ReactNode;
};

export function ReleaseDesk(props: Props) {
  const { listPath, status, embargoUntil, changedSince, missing, now, action, answer, notice, children } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  const planned = ["draft", "inApproval", "changesRequested", "approved"].includes(status.kind) && status.at;
  const embargo =
    embargoUntil && embargoUntil > now && t("press:release.embargo", { when: formatMoment(locale, embargoUntil, now) });
  const writing = status.kind === "draft" && missing;
  return (
    <>
      <Folio
        place={<Link to={listPath}>{t("press:list.place")}</Link>}
        aside={embargo || (planned && t("press:release.plannedFor", { when: formatMoment(locale, planned, now) }))}
      />
      <TextStatus
        sentence={writing ? t("press:status.unfinished") : statusSentence(status, { t, locale, now })}
        more={[
          writing && t(missing.code, missing.params),
          changedSince.length > 0 &&
            t("approvals:status.changedSince", {
              names: formatList(locale, changedSince),
              count: changedSince.length,
            }),
        ]}
        action={action}
      />
      {notice}
      <FormProblems rejection={answer} />
      <div className="sheet">{children}</div>
    </>
  );
}

/** What was just done, said once, with the way back. */
export function SavedNotice({ saved, releaseId, path }: { saved: string | null; releaseId: string; path: string }) {
  const { t } = useTranslation();
  if (!saved) return null;
  const words: Record<string, string> = {
    asked: t("approvals:desk.wasAsked"),
    withdrawn: t("approvals:desk.wasWithdrawn"),
    restored: t("approvals:desk.wasRestored"),
    ready: t("press:release.wasMarked"),
  };
  return (
    <p className="text-notice" role="status">
      {words[saved] ?? t("approvals:desk.wasSaved")}{" "}
      {!words[saved] && (
        <>
          <ForgetCopy textId={releaseId} part={saved} />
          <Link to={`${path}/versions`}>{t("approvals:desk.seeChange")}</Link>
        </>
      )}
    </p>
  );
}
