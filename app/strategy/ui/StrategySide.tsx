// The quiet column beside the strategy: who has approved, when it is looked over, who does what, as a file, history.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { TextHappening } from "~/approvals/history.ts";
import { ApprovalSection, type ApprovalSectionProps } from "~/approvals/ui/ApprovalSection.tsx";
import { HappeningLine, HistoryList } from "~/approvals/ui/HistoryList.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Rejection } from "~/platform/rejection.ts";

type Props = ApprovalSectionProps & {
  path: string;
  /** Where the duties of the same region are. */
  dutiesPath: string;
  reviewOn: string | null;
  reviewPassed: boolean;
  overdue: number;
  shown: "inForce" | "current";
  answer: Rejection | undefined;
  history: readonly TextHappening[];
  versionCount: number;
};

export function StrategySide(props: Props) {
  const { path, dutiesPath, overdue, shown, history, versionCount, now } = props;
  const { t } = useTranslation();
  const which = shown === "inForce" ? "?show=inForce" : "";
  return (
    <aside className="side" aria-label={t("strategy:page.sideLabel")}>
      <ApprovalSection {...props} />
      <Review {...props} />
      <section>
        <h2>{t("strategy:page.duties")}</h2>
        <p>
          <Link to={dutiesPath}>{t("strategy:page.seeDuties")}</Link>
          {overdue > 0 ? (
            <>
              <br />
              <StateWord state="late">{t("strategy:page.overdue", { count: overdue })}</StateWord>
            </>
          ) : null}
        </p>
      </section>
      <section className="noprint">
        <h2>{t("strategy:page.file")}</h2>
        <p>
          <a href={`${path}/file/docx${which}`} download>
            {t("strategy:page.docx")}
          </a>
        </p>
        <p>
          <a href={`${path}/file/txt${which}`} download>
            {t("strategy:page.plain")}
          </a>
        </p>
      </section>
      <HistoryList
        history={history}
        line={(happening) => <HappeningLine happening={happening} />}
        versionCount={versionCount}
        versionsPath={`${path}/versions`}
        now={now}
      />
    </aside>
  );
}

function Review({ reviewOn, reviewPassed, mayWrite, answer }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <section>
      <h2>{t("strategy:review.title")}</h2>
      <p>
        {reviewOn ? (
          <StateWord state={reviewPassed ? "late" : "none"}>
            {t(reviewPassed ? "strategy:review.was" : "strategy:review.on", {
              when: formatDate(locale, reviewOn, "long"),
            })}
          </StateWord>
        ) : (
          t("strategy:review.none")
        )}
      </p>
      {mayWrite ? (
        <details className="review noprint" open={answer !== undefined}>
          <summary>{t("strategy:review.change")}</summary>
          <Form method="post" preventScrollReset key={reviewOn}>
            <TextField
              name="reviewOn"
              type="date"
              label={t("strategy:review.day")}
              defaultValue={reviewOn}
              rejection={answer}
            />
            <SubmitButton name="intent" value="review" variant="secondary">
              {t("strategy:review.save")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </section>
  );
}
