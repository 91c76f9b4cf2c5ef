// What the desk can do with an ask: thank, write down that it is done, call it off and take that back.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Ask } from "#db/schema/ambassadors.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { TextField } from "~/components/TextField.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { type AskState, isOpen } from "../ask-state.ts";

type Props = {
  ask: Pick<Ask, "link" | "comment" | "locale">;
  state: AskState;
  /** What to thank with, to begin with. */
  thanks: string;
  /** Whether what was asked has reached the person: only then can a calling off be taken back. */
  reached: boolean;
  rejection: Rejection | undefined;
};

export function AskActs({ ask, state, thanks, reached, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <div className="ask-acts">
      {state === "done" ? (
        <Form method="post" className="form" noValidate>
          <TextArea
            name="thanks"
            rows={3}
            lang={ask.locale}
            rejection={rejection}
            defaultValue={thanks}
            label={t("ambassadors:thanks.label")}
          />
          <SubmitButton name="intent" value="thank">
            {t("ambassadors:thanks.send")}
          </SubmitButton>
        </Form>
      ) : null}
      {isOpen(state) || state === "declined" ? (
        <details open={rejection?.values.intent?.[0] === "done"}>
          <summary>{t("ambassadors:done.register")}</summary>
          <Form method="post" className="form" noValidate>
            <TextField
              name="link"
              type="url"
              rejection={rejection}
              defaultValue={ask.link}
              label={t("ambassadors:done.link")}
              hint={t("ambassadors:done.linkHint")}
            />
            <TextArea
              name="comment"
              rows={2}
              rejection={rejection}
              defaultValue={ask.comment}
              label={t("ambassadors:done.comment")}
            />
            <SubmitButton name="intent" value="done" variant="secondary">
              {t("ambassadors:done.submit")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
      {isOpen(state) ? (
        <Form method="post">
          <SubmitButton name="intent" value="callOff" variant="tertiary">
            {t("ambassadors:ask.callOff")}
          </SubmitButton>
        </Form>
      ) : null}
      {state === "cancelled" && reached ? (
        <Form method="post">
          <SubmitButton name="intent" value="restore" variant="secondary">
            {t("ambassadors:ask.restore")}
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}
