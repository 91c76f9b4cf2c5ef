// The quiet column beside a release: who has approved, its numbers, who gets it, what has happened.
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApprovalSection, type ApprovalSectionProps } from "~/approvals/ui/ApprovalSection.tsx";
import { HappeningLine, HistoryList } from "~/approvals/ui/HistoryList.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { CoverageRow } from "../coverage.queries.server.ts";
import type { Happening } from "../release-history.ts";
import { CoverageSide } from "./CoverageRows.tsx";

type Props = ApprovalSectionProps & {
  path: string;
  successesPath: string;
  facts: readonly { successId: string; line: string; source: string }[];
  successes: readonly { id: string; title: string }[];
  readyAt: Date | null;
  /** Who gets it. */
  recipients: ReactNode;
  /** What was written after it; null before it was sent. */
  coverage: readonly CoverageRow[] | null;
  release: { id: string };
  deskPath: string;
  /** The mark can be set or taken back here. */
  mayMark: boolean;
  history: readonly Happening[];
  versionCount: number;
};

export function ReleaseSide(props: Props) {
  const {
    path,
    successesPath,
    parties,
    remind,
    requestSeed,
    facts,
    successes,
    recipients,
    coverage,
    release,
    deskPath,
    readyAt,
    mayMark,
    trouble,
    mayWrite,
    history,
    versionCount,
    now,
  } = props;
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <aside className="side" aria-label={t("press:release.sideLabel")}>
      <ApprovalSection {...{ parties, remind, requestSeed, trouble, mayWrite, now }} />
      <section>
        <h2>{t("press:release.readyTitle")}</h2>
        <p className="ready">
          <StateWord state={readyAt ? "ok" : "none"}>
            {readyAt
              ? t("press:release.readySince", { when: formatMoment(locale, readyAt, now) })
              : t("press:release.notReady")}
          </StateWord>
        </p>
        {mayMark && (
          <Form method="post" preventScrollReset>
            <SubmitButton variant="tertiary" name="intent" value={readyAt ? "markNotReady" : "markReady"}>
              {readyAt ? t("press:release.takeBack") : t("press:next.markReady")}
            </SubmitButton>
          </Form>
        )}
      </section>
      {facts.length > 0 && (
        <section>
          <h2>{t("press:release.numbers")}</h2>
          <ul>
            {facts.map(({ successId, line, source }) => (
              <li key={`${successId} ${line}`}>
                {line}
                {!source && (
                  <span className="small">
                    {" "}
                    {t("press:release.noSource")}{" "}
                    <Link to={`${successesPath}/${successId}/edit`}>{t("press:release.addSource")}</Link>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t("press:release.from")}</h2>
        <ul>
          {successes.map(({ id, title }) => (
            <li key={id}>
              <Link to={`${successesPath}/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </section>
      {recipients}
      {coverage ? (
        <CoverageSide rows={coverage} about={`release=${release.id}`} mayWrite={mayWrite} desk={deskPath} small />
      ) : null}
      <HistoryList
        history={history}
        line={(happening) => <ReleaseHappening happening={happening} now={now} />}
        versionCount={versionCount}
        versionsPath={`${path}/versions`}
        now={now}
      />
    </aside>
  );
}

function ReleaseHappening({ happening, now }: { happening: Happening; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  switch (happening.kind) {
    case "scheduled":
      return t("press:history.scheduled", { name: happening.name, when: formatMoment(locale, happening.dueAt, now) });
    case "cancelled":
      return t("press:history.cancelled", { when: formatMoment(locale, happening.dueAt, now) });
    default:
      return <HappeningLine happening={happening} />;
  }
}
