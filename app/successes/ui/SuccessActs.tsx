// What can be done with a success: change it, and make it a press release or go on with the one that is made.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";

/** `children`: the one thing to do first. */
export function SuccessActs({ editPath, children }: { editPath: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className="success-acts">
      <Link className="quiet" to={editPath}>
        {t("successes:page.edit")}
      </Link>
      {children}
    </div>
  );
}

type ReleaseProps = {
  /** The newest release made of it, if there is one. */
  releasePath: string | null;
  newReleaseId: string;
  /** Among other things to do, not the first of them. */
  quiet?: boolean;
};

export function ReleaseAct({ releasePath, newReleaseId, quiet = false }: ReleaseProps) {
  const { t } = useTranslation();
  if (!releasePath) return <MakeRelease newReleaseId={newReleaseId} look={quiet ? "go" : "primary"} />;
  const open = t("successes:page.openRelease");
  return quiet ? (
    <Link className="go" to={releasePath}>
      {open}
    </Link>
  ) : (
    <Button asChild>
      <Link to={releasePath}>{open}</Link>
    </Button>
  );
}

type MakeProps = { newReleaseId: string; look: "primary" | "go" | "another" };

/** Carries the id of what it makes, so that pressing it twice makes one. */
export function MakeRelease({ newReleaseId, look }: MakeProps) {
  const { t } = useTranslation();
  const act = { name: "intent", value: "makeRelease" } as const;
  return (
    <Form method="post">
      <input type="hidden" name="releaseId" value={newReleaseId} />
      {look === "go" ? (
        <button type="submit" className="go" {...act}>
          {t("successes:page.makeRelease")}
        </button>
      ) : (
        <SubmitButton variant={look === "another" ? "tertiary" : "primary"} {...act}>
          {look === "another" ? t("successes:page.anotherRelease") : t("successes:page.makeRelease")}
        </SubmitButton>
      )}
    </Form>
  );
}
