// What an import did, and the way to take it back.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";

type Props = { importId: string; added: number; changed: number; undone: boolean; back: string };

export function ImportDone({ importId, added, changed, undone, back }: Props) {
  const { t } = useTranslation();
  if (undone) {
    return (
      <p className="import-done" role="status">
        <StateWord state="none">{t("ambassadors:import.undone")}</StateWord>
      </p>
    );
  }
  return (
    <Form method="post" encType="multipart/form-data" className="import-done">
      <input type="hidden" name="importId" value={importId} />
      <span role="status">
        <StateWord state="ok">
          {t("ambassadors:import.doneAdded", { count: added })}{" "}
          {t("ambassadors:import.doneChanged", { count: changed })}
        </StateWord>
      </span>
      <Link className="quiet" to={back}>
        {t("ambassadors:import.see")}
      </Link>
      {added > 0 ? (
        <SubmitButton name="intent" value="undo" variant="tertiary">
          {t("ambassadors:import.undo")}
        </SubmitButton>
      ) : null}
    </Form>
  );
}
