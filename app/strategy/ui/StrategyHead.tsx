// Where the strategy stands, the one thing to do about it, and what was just done.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ApprovalActButton } from "~/approvals/ui/ApprovalActButton.tsx";
import { ForgetCopy } from "~/approvals/ui/KeptCopyNotice.tsx";
import { TextStatus } from "~/approvals/ui/TextStatus.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { Folio } from "~/components/PageHead.tsx";
import { formatList } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { StrategyDesk } from "../strategy.queries.server.ts";
import { inForceMeanwhile, strategySentence } from "./status-sentence.ts";
import "./strategy.css";

type Props = {
  desk: StrategyDesk;
  path: string;
  asking: boolean;
  saved: string | null;
  answer: Rejection | undefined;
};

export function StrategyHead({ desk, path, asking, saved, answer }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { act, missing, changedSince, now, holds, inForceSince, shown } = desk;
  const said = { t, locale, now };
  const editPath = `${path}/edit`;
  return (
    <>
      <Folio
        place={t("strategy:page.place")}
        aside={
          !holds && inForceSince ? (
            shown === "inForce" ? (
              <Link to={path}>{t("strategy:page.seeCurrent")}</Link>
            ) : (
              <Link to={`${path}?show=inForce`}>{t("strategy:page.seeHeld")}</Link>
            )
          ) : null
        }
      />
      <TextStatus
        sentence={shown === "inForce" ? t("strategy:status.shownHeld") : strategySentence(desk, said)}
        more={
          shown === "inForce"
            ? []
            : [
                !holds && missing && t(missing.problem.code),
                inForceMeanwhile(desk, said),
                changedSince.length > 0 &&
                  t("approvals:status.changedSince", {
                    names: formatList(locale, changedSince),
                    count: changedSince.length,
                  }),
              ]
        }
        action={
          act && !asking && shown === "current" ? (
            <ApprovalActButton
              act={act}
              path={path}
              writePath={`${editPath}/${missing?.section ?? "purpose"}`}
              correctPath={`${editPath}/purpose`}
              fields={{ requestSeed: desk.requestSeed, seenHash: desk.regionHash }}
            />
          ) : null
        }
      />
      <Saved saved={saved} textId={desk.id} path={path} />
      <FormProblems rejection={asking ? undefined : answer} />
    </>
  );
}

/** What was just done, said once, with the way back. */
function Saved({ saved, textId, path }: { saved: string | null; textId: string; path: string }) {
  const { t } = useTranslation();
  if (!saved) return null;
  const words: Record<string, string> = {
    asked: t("approvals:desk.wasAsked"),
    withdrawn: t("approvals:desk.wasWithdrawn"),
    restored: t("approvals:desk.wasRestored"),
  };
  return (
    <p className="text-notice" role="status">
      {words[saved] ?? (
        <>
          <ForgetCopy textId={textId} part={saved} />
          {t("approvals:desk.wasSaved")} <Link to={`${path}/versions`}>{t("approvals:desk.seeChange")}</Link>
        </>
      )}
    </p>
  );
}
