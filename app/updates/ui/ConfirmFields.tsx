// When and where it was published: the same three fields at the desk and behind the link.
import { useTranslation } from "react-i18next";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";

type Props = {
  task: { id: string; publishedOn: string | null; url: string; note: string };
  today: string;
  rejection: Rejection | undefined;
};

export function ConfirmFields({ task, today, rejection }: Props) {
  const { t } = useTranslation();
  const own = (name: string) => `${name}-${task.id}`;
  return (
    <>
      <TextField
        name="publishedOn"
        id={own("publishedOn")}
        type="date"
        max={today}
        rejection={rejection}
        defaultValue={task.publishedOn ?? today}
        label={t("updates:task.date")}
      />
      <TextField
        name="url"
        id={own("url")}
        inputMode="url"
        rejection={rejection}
        defaultValue={task.url}
        label={t("updates:task.url")}
        hint={t("updates:task.urlHint")}
      />
      <TextField
        name="note"
        id={own("note")}
        rejection={rejection}
        defaultValue={task.note}
        label={t("updates:task.note")}
        hint={t("updates:task.noteHint")}
      />
    </>
  );
}
