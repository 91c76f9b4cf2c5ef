// Those who work at an outlet: what they cover, how to reach them, and the one tap that says it is still right.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { JournalistRow } from "../media.queries.server.ts";

type Props = { rows: readonly JournalistRow[]; desk: string; mayWrite: boolean };

export function JournalistRows({ rows, desk, mayWrite }: Props) {
  const { t } = useTranslation();
  return (
    <ul className="journalists">
      {rows.map((row) => (
        <li key={row.id}>
          <p>
            <Link to={`${desk}/media/people/${row.id}`}>{row.name}</Link>
            <span>{[row.beat, row.phone, row.email].filter(Boolean).join(" · ")}</span>
          </p>
          <div className="right">
            <CheckedWord row={row} />
            {mayWrite && row.due ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="id" value={row.id} />
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="verify"
                  aria-label={t("press:media.verifyName", { name: row.name })}
                >
                  {t("press:media.verify")}
                </SubmitButton>
              </Form>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

const silentWord: Record<NonNullable<JournalistRow["silent"]>, string> = {
  unsubscribed: "press:media.silent.unsubscribed",
  bounced: "press:media.silent.bounced",
  byHand: "press:media.silent.byHand",
  noAddress: "press:media.silent.noAddress",
  archived: "press:media.silent.archived",
};

/** A wish is kept; an address that does not work is something to mend. */
const wantsNothing = (silent: JournalistRow["silent"]): boolean => silent === "unsubscribed" || silent === "byHand";

/** Why they get nothing, where that is so; else whether the facts have been checked. */
export function CheckedWord({ row }: { row: JournalistRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (row.silent)
    return <StateWord state={wantsNothing(row.silent) ? "none" : "late"}>{t(silentWord[row.silent])}</StateWord>;
  if (row.verifiedOn === null) return <StateWord state="wait">{t("press:media.never")}</StateWord>;
  const when = formatDate(locale, row.verifiedOn, "long");
  return (
    <StateWord state={row.due ? "soon" : "ok"}>
      {t(row.due ? "press:media.checkedLong" : "press:media.checked", { when })}
    </StateWord>
  );
}
