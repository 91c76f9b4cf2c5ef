// After a move: where to, what speaks against that day, and the way back.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { ClosedReason } from "../closed-days.ts";
import { closedName } from "./closed-reason.ts";
import "./notice.css";

type Props = {
  id: string;
  title: string;
  locale: string;
  date: string;
  from: string;
  closed: ClosedReason | null;
  revision: number;
  undoable: boolean;
};

export function MovedNotice({ id, title, locale: spoken, date, from, closed, revision, undoable }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const reason = closed ? closedName(closed, t) || t("updates:plan.weekend") : "";
  return (
    <Form method="post" className="plan-notice noprint" preventScrollReset replace>
      <p role="status">
        <span lang={spoken === locale ? undefined : spoken}>«{title}»</span>{" "}
        {t("updates:plan.moved", { date: formatDate(locale, date, "weekday") })}
        {reason ? <strong> {t("updates:plan.movedToClosed", { reason })}</strong> : null}
      </p>
      {undoable ? (
        <>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="date" value={from} />
          <input type="hidden" name="from" value={date} />
          <input type="hidden" name="revision" value={revision} />
          <SubmitButton variant="tertiary" name="intent" value="move">
            {t("updates:plan.undo")}
          </SubmitButton>
        </>
      ) : null}
    </Form>
  );
}
