// What can be done with a success: change it, and make it a press release or go on with the one that is made.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";

type Props = {
  editPath: string;
  /** The newest release made of it, if there is one. */
  releasePath: string | null;
  newReleaseId: string;
};

export function SuccessActs({ editPath, releasePath, newReleaseId }: Props) {
  const { t } = useTranslation();
  return (
    <div className="success-acts">
      <Link className="quiet" to={editPath}>
        {t("successes:page.edit")}
      </Link>
      {releasePath ? (
        <Button asChild>
          <Link to={releasePath}>{t("successes:page.openRelease")}</Link>
        </Button>
      ) : (
        <MakeRelease newReleaseId={newReleaseId} />
      )}
    </div>
  );
}

/** Carries the id of what it makes, so that pressing it twice makes one. */
export function MakeRelease({ newReleaseId, another = false }: { newReleaseId: string; another?: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      <input type="hidden" name="releaseId" value={newReleaseId} />
      <SubmitButton variant={another ? "tertiary" : "primary"} name="intent" value="makeRelease">
        {another ? t("successes:page.anotherRelease") : t("successes:page.makeRelease")}
      </SubmitButton>
    </Form>
  );
}
