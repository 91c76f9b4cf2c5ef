// What can be done with a contact, and what is said where it has been taken out of use or was there already.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";

export function ContactActs({ editPath }: { editPath: string }) {
  const { t } = useTranslation();
  return (
    <div className="acts">
      <Form method="post">
        <SubmitButton variant="tertiary" name="intent" value="archive">
          {t("contacts:page.archive")}
        </SubmitButton>
      </Form>
      <Button asChild>
        <Link to={editPath}>{t("contacts:page.edit")}</Link>
      </Button>
    </div>
  );
}

export function OutOfUse({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>{t("contacts:page.outOfUse")}</p>
      {mayWrite ? (
        <Form method="post">
          <SubmitButton variant="secondary" name="intent" value="restore">
            {t("contacts:page.restore")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
