// What can be done with an outlet: someone new works there, its facts change, it closes; and what is said of a closed one.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";

export function OutletActs({ outletId, desk }: { outletId: string; desk: string }) {
  const { t } = useTranslation();
  return (
    <div className="outlet-acts">
      <Form method="post">
        <input type="hidden" name="id" value={outletId} />
        <SubmitButton variant="tertiary" name="intent" value="archive">
          {t("press:media.archive")}
        </SubmitButton>
      </Form>
      <Link className="quiet" to={`${desk}/media/${outletId}/edit`}>
        {t("press:coverage.change")}
      </Link>
      <Button asChild>
        <Link to={`${desk}/media/${outletId}/people/new`}>{t("press:media.addPerson")}</Link>
      </Button>
    </div>
  );
}

export function OutletArchived({ outletId, mayWrite }: { outletId: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="undo">
      <p>{t("press:media.isArchived")}</p>
      {mayWrite ? (
        <>
          <input type="hidden" name="id" value={outletId} />
          <SubmitButton variant="tertiary" name="intent" value="restore">
            {t("press:media.restore")}
          </SubmitButton>
        </>
      ) : null}
    </Form>
  );
}
