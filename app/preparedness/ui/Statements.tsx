// What is said, in both written forms side by side. Written here, said elsewhere: releasing one sends nothing.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CaseStatement } from "#db/schema/preparedness.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";
import { ReleasedStatement } from "./ReleasedStatement.tsx";
import { StatementDraft } from "./StatementDraft.tsx";

type Props = {
  statements: readonly CaseStatement[];
  writes: boolean;
  leads: boolean;
  now: Date;
  rejection: Rejection | undefined;
};

export function Statements({ statements, writes, leads, now, rejection }: Props) {
  const { t } = useTranslation();
  const numbers = [...new Set(statements.map(({ number }) => number))];
  const newest = numbers[0] ?? 0;
  const saidAny = statements.some(({ number, releasedAt }) => number === newest && releasedAt !== null);
  return (
    <section aria-labelledby="statements">
      <h2 id="statements">{t("preparedness:statement.title")}</h2>
      <p className="small">{t("preparedness:statement.lead")}</p>
      {writes && saidAny ? (
        <Form method="post" preventScrollReset>
          <SubmitButton variant="secondary" name="intent" value="nextStatement">
            {t("preparedness:statement.next")}
          </SubmitButton>
        </Form>
      ) : null}
      {numbers.map((number) => (
        <div key={number} className="statement-pair">
          <h3>{number === 1 ? t("preparedness:statement.first") : t("preparedness:statement.number", { number })}</h3>
          <div className="both">
            {statements
              .filter((statement) => statement.number === number)
              .map((statement) => {
                const own =
                  rejection && firstTyped(rejection.values, "statementId") === statement.id ? rejection : undefined;
                return statement.releasedAt ? (
                  <ReleasedStatement
                    key={statement.id}
                    statement={statement}
                    mayMove={writes && leads}
                    now={now}
                    rejection={own}
                  />
                ) : (
                  <StatementDraft
                    key={statement.id}
                    statement={statement}
                    writes={writes}
                    leads={leads}
                    rejection={own}
                  />
                );
              })}
          </div>
        </div>
      ))}
    </section>
  );
}
