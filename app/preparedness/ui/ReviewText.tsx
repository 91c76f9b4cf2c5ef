// What was planned, what happened, why they differ.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Case } from "#db/schema/preparedness.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextArea } from "~/components/TextArea.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { firstTyped } from "~/platform/typed.ts";

type Props = { of: Case; writes: boolean; rejection: Rejection | undefined };

export function ReviewText({ of, writes, rejection }: Props) {
  const { t } = useTranslation();
  const questions = [
    { name: "planned", label: t("preparedness:review.planned"), text: of.planned },
    { name: "happened", label: t("preparedness:review.happened"), text: of.happened },
    { name: "difference", label: t("preparedness:review.difference"), text: of.difference },
  ];
  if (!writes) {
    return (
      <>
        {questions.map(({ name, label, text }) =>
          text ? (
            <section key={name}>
              <h2>{label}</h2>
              <p className="read said">{text}</p>
            </section>
          ) : null,
        )}
      </>
    );
  }
  const own = rejection && firstTyped(rejection.values, "intent") === "review" ? rejection : undefined;
  return (
    <Form method="post" noValidate className="form" key={of.revision}>
      <input type="hidden" name="revision" value={own ? firstTyped(own.values, "revision") : of.revision} />
      {questions.map(({ name, label, text }) => (
        <TextArea key={name} name={name} rejection={own} defaultValue={text} rows={4} label={label} />
      ))}
      <div>
        <SubmitButton name="intent" value="review">
          {t("preparedness:review.save")}
        </SubmitButton>
      </div>
    </Form>
  );
}
