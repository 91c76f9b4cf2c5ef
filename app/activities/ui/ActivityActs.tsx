// Changing an activity, and taking it back: calling off what is ahead, striking what did not happen. Both can be undone.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";

export function ActivityActs({ editPath, ahead }: { editPath: string; ahead: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="activity-acts">
      <Form method="post">
        <SubmitButton variant="tertiary" name="intent" value="callOff">
          {ahead ? t("activities:page.callOff") : t("activities:page.strike")}
        </SubmitButton>
      </Form>
      <Link className="quiet" to={editPath}>
        {t("activities:page.edit")}
      </Link>
    </div>
  );
}

export function CalledOff({ ahead, mayUndo }: { ahead: boolean; mayUndo: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="called-off" role="status">
      <StateWord state="late">{ahead ? t("activities:page.calledOff") : t("activities:page.struck")}</StateWord>
      <p>{t("activities:page.countsNot")}</p>
      {mayUndo ? (
        <Form method="post">
          <SubmitButton variant="secondary" name="intent" value="restore">
            {t("activities:page.undo")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
