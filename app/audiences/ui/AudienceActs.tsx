// What can be done with an audience, and what has just been done with one of its people, to undo.
import { Button } from "@digdir/designsystemet-react";
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { ByHand } from "../by-hand.commands.server.ts";

export function AudienceActs({ editPath, mayArchive }: { editPath: string; mayArchive: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="acts">
      {mayArchive ? (
        <Form method="post">
          <SubmitButton variant="tertiary" name="intent" value="archive">
            {t("audiences:page.archive")}
          </SubmitButton>
        </Form>
      ) : null}
      <Button asChild>
        <Link to={editPath}>{t("audiences:page.edit")}</Link>
      </Button>
    </div>
  );
}

export function OutOfUse({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>{t("audiences:page.outOfUse")}</p>
      {mayWrite ? (
        <Form method="post">
          <SubmitButton variant="secondary" name="intent" value="restore">
            {t("audiences:page.undo")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

export type Done = { contactId: string; name: string; how: ByHand; before: ByHand };

const doneWord = (how: ByHand, before: ByHand): string => {
  if (how === "added") return "audiences:done.added";
  if (how === "removed") return "audiences:done.keptOut";
  return before === "added" ? "audiences:done.takenOut" : "audiences:done.letIn";
};

const undoIntent = { added: "add", removed: "keepOut", none: "leaveToRule" } as const;

export function JustDone({ done }: { done: Done }) {
  const { t } = useTranslation();
  const { contactId, name, how, before } = done;
  return (
    <div className="notice" role="status">
      <p>{t(doneWord(how, before), { name })}</p>
      {how === before ? null : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="contactId" value={contactId} />
          <SubmitButton variant="secondary" name="intent" value={undoIntent[before ?? "none"]}>
            {t("audiences:page.undo")}
          </SubmitButton>
        </Form>
      )}
    </div>
  );
}
