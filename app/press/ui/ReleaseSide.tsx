// The quiet column beside a release: who has approved, its numbers, who gets it, what has happened.
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PartyList, type PartyRow } from "~/approvals/ui/PartyList.tsx";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { DeliveryTrouble, type ShownDelivery } from "~/delivery/ui/DeliveryState.tsx";
import { formatList, formatMoment } from "~/platform/format.ts";
import type { CoverageRow } from "../coverage.queries.server.ts";
import type { Happening } from "../release-history.ts";
import { CoverageSide } from "./CoverageRows.tsx";

type Props = {
  path: string;
  successesPath: string;
  parties: readonly PartyRow[];
  facts: readonly { successId: string; line: string; source: string }[];
  successes: readonly { id: string; title: string }[];
  readyAt: Date | null;
  /** Those who can be reminded from here, with what makes a double click harmless; null where the head does it. */
  remind: { names: readonly string[]; requestSeed: string } | null;
  /** Who gets it. */
  recipients: ReactNode;
  /** What was written after it; null before it was sent. */
  coverage: readonly CoverageRow[] | null;
  release: { id: string };
  deskPath: string;
  /** The mark can be set or taken back here. */
  /** Mails that asked someone and did not arrive, by contact. */
  trouble: Readonly<Record<string, ShownDelivery>>;
  mayMark: boolean;
  mayWrite: boolean;
  history: readonly Happening[];
  versionCount: number;
  now: Date;
};

export function ReleaseSide(props: Props) {
  const {
    path,
    successesPath,
    parties,
    remind,
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
      <section>
        <h2>{t("press:release.approvals")}</h2>
        {parties.length > 0 ? (
          <PartyList
            parties={parties}
            now={now}
            underAsked={({ contactId, contactName }) => {
              if (!contactId) return null;
              const mail = trouble[contactId];
              return (
                <>
                  {mail ? <DeliveryTrouble delivery={mail} now={now} /> : null}
                  {mayWrite ? <Withdraw contactId={contactId} name={contactName ?? ""} /> : null}
                </>
              );
            }}
          />
        ) : (
          <p className="small">{t("press:release.noParties")}</p>
        )}
        {remind && (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="requestSeed" value={remind.requestSeed} />
            <SubmitButton variant="tertiary" name="intent" value="remind">
              {t("press:release.remind", { names: formatList(locale, remind.names) })}
            </SubmitButton>
          </Form>
        )}
      </section>
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
      <details>
        <summary>{t("press:release.history", { count: history.length })}</summary>
        <ul>
          {history.slice(0, 12).map((happening) => (
            <li
              key={`${happening.kind} ${happening.at.getTime()} ${happening.name} ${"for" in happening ? happening.for : ""}`}
            >
              <HappeningLine happening={happening} now={now} />
              <br />
              <span className="tiny">{formatMoment(locale, happening.at, now)}</span>
            </li>
          ))}
        </ul>
        <Link className="quiet" to={`${path}/versions`}>
          {t("press:release.allVersions", { count: versionCount })}
        </Link>
      </details>
    </aside>
  );
}

/** The link that this person was sent stops working; asked again, the person gets a new one. */
function Withdraw({ contactId, name }: { contactId: string; name: string }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset className="when">
      <input type="hidden" name="contactId" value={contactId} />
      <SubmitButton
        variant="tertiary"
        name="intent"
        value="withdraw"
        aria-label={t("press:release.withdrawFrom", { name })}
      >
        {t("press:release.withdraw")}
      </SubmitButton>
    </Form>
  );
}

function HappeningLine({ happening, now }: { happening: Happening; now: Date }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { kind, name } = happening;
  switch (kind) {
    case "first":
      return t("press:history.first", { name });
    case "saved":
      return t("press:history.saved", { name, number: happening.number });
    case "conflict":
      return t("press:history.conflict", { name, number: happening.number });
    case "restored":
      return t("press:history.restored", { name, number: happening.number });
    case "rewrite":
      return t("press:history.rewrite", { name });
    case "approved":
      return happening.for && happening.for !== name
        ? t("press:history.approvedFor", { name, for: happening.for })
        : t("press:history.approved", { name });
    case "changesRequested":
      return happening.for && happening.for !== name
        ? t("press:history.changesFor", { name, for: happening.for })
        : t("press:history.changes", { name });
    case "scheduled":
      return t("press:history.scheduled", { name, when: formatMoment(locale, happening.dueAt, now) });
    case "cancelled":
      return t("press:history.cancelled", { when: formatMoment(locale, happening.dueAt, now) });
  }
}
