// What is said of a contact that has become another, and of one that others have become; and the way back.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { MergeView, mergedInto } from "../duplicates.queries.server.ts";

export function BecameAnother({
  merge,
  contacts,
  mayWrite,
}: {
  merge: MergeView;
  contacts: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation();
  return (
    <div className="notice" role="status">
      <p>
        {t("contacts:merge.became")} <Link to={`${contacts}/${merge.keptId}`}>{merge.keptName}</Link>
      </p>
      {mayWrite ? <UndoMerge {...merge} /> : null}
    </div>
  );
}

type Others = Awaited<ReturnType<typeof mergedInto>>;

export function OthersBecame({ others, mayWrite }: { others: Others; mayWrite: boolean }) {
  const { t } = useTranslation();
  const [latest] = others;
  if (!latest) return null;
  return (
    <div className="notice" role="status">
      <p>{t("contacts:merge.others", { count: others.length, names: others.map(({ name }) => name).join(", ") })}</p>
      {mayWrite ? <UndoMerge {...latest} /> : null}
    </div>
  );
}

function UndoMerge({ id, early }: Pick<MergeView, "id" | "early">) {
  const { t } = useTranslation();
  return (
    <Form method="post">
      {early ? <p className="small">{t("contacts:merge.early")}</p> : null}
      <input type="hidden" name="mergeId" value={id} />
      <SubmitButton variant="secondary" name="intent" value="unmerge">
        {t("contacts:merge.undo")}
      </SubmitButton>
    </Form>
  );
}
