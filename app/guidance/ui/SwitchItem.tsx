// It does not fit here: off with a reason, and on again.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import { problemAt, type Rejection } from "~/platform/rejection.ts";
import type { SwitchedOff } from "../standing.ts";

type Props = {
  off: SwitchedOff | null;
  /** The reason it was off with, just now. */
  switchedOn: string | undefined;
  mayWrite: boolean;
  rejection: Rejection | undefined;
};

export function SwitchItem({ off, switchedOn, mayWrite, rejection }: Props) {
  const { t } = useTranslation();
  if (!mayWrite) return off ? <p>{off.reason}</p> : null;
  if (off) {
    return (
      <section aria-labelledby="off-title">
        <h2 id="off-title">{t("guidance:off.title")}</h2>
        <p className="cited">{off.reason}</p>
        <Form method="post">
          <SubmitButton variant="secondary" name="intent" value="switchOn">
            {t("guidance:off.on")}
          </SubmitButton>
        </Form>
      </section>
    );
  }
  return (
    <section aria-labelledby="off-title" className="noprint">
      <h2 id="off-title">{t("guidance:off.question")}</h2>
      {switchedOn ? (
        <Form method="post" className="switched-on">
          <input type="hidden" name="reason" value={switchedOn} />
          <p role="status">{t("guidance:off.isOn")}</p>
          <SubmitButton variant="tertiary" name="intent" value="switchOff">
            {t("guidance:undo")}
          </SubmitButton>
        </Form>
      ) : null}
      <details open={problemAt(rejection, "reason") !== undefined}>
        <summary>{t("guidance:off.open")}</summary>
        <Form method="post" className="form">
          <TextArea
            name="reason"
            label={t("guidance:off.reason")}
            hint={t("guidance:off.hint")}
            rejection={rejection}
          />
          <div>
            <SubmitButton variant="secondary" name="intent" value="switchOff">
              {t("guidance:off.submit")}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </section>
  );
}
