// What can be done with an import that stands still.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatMoment } from "~/platform/format.ts";
import type { Facts } from "../import-desk.server.ts";

export function ImportActs({ facts, now, listPath }: { facts: Facts; now: Date; listPath: string }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { state, added, changed, byName, appliedAt, undoneAt } = facts;
  if (state === "read") {
    return (
      <Form method="post" className="import-acts">
        {added + changed > 0 ? (
          <SubmitButton name="intent" value="apply">
            {t("imports:acts.apply", { count: added + changed })}
          </SubmitButton>
        ) : null}
        <Link className="quiet" to="?columns">
          {t("imports:acts.columns")}
        </Link>
        <SubmitButton name="intent" value="giveUp" variant="tertiary">
          {t("imports:acts.giveUp")}
        </SubmitButton>
      </Form>
    );
  }
  if (state !== "applied" && state !== "undone") return null;
  const at = state === "applied" ? appliedAt : undoneAt;
  return (
    <Form method="post" className="import-acts">
      <Link className="quiet" to={listPath}>
        {t("imports:acts.see")}
      </Link>
      {state === "applied" ? (
        <SubmitButton name="intent" value="undo" variant="tertiary">
          {t("imports:acts.undo")}
        </SubmitButton>
      ) : null}
      <span className="small">{[byName, at && formatMoment(locale, at, now)].filter(Boolean).join(", ")}</span>
    </Form>
  );
}
