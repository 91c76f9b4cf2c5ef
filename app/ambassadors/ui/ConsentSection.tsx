// What a person has agreed to, and the form that registers more.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import type { Typed } from "~/platform/typed.ts";
import { ConsentFields } from "./ConsentFields.tsx";
import { Consents, type ShownConsent } from "./Consents.tsx";

type Props = {
  consents: readonly ShownConsent[];
  today: string;
  mayWrite: boolean;
  /** What the form holds to begin with. */
  blank: Typed;
  rejection: Rejection | undefined;
};

export function ConsentSection({ consents, today, mayWrite, blank, rejection }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="consent-title" id="consent">
      <h2 id="consent-title">{t("ambassadors:consent.title")}</h2>
      <Consents consents={consents} today={today} mayWrite={mayWrite} />
      {mayWrite ? (
        <details open={rejection !== undefined} className="give-consent">
          <summary>{t("ambassadors:consent.register")}</summary>
          <Form method="post" className="form" noValidate>
            <ConsentFields shown={rejection ?? { problems: [], values: blank }} />
            <SubmitButton name="intent" value="give" variant="secondary">
              {t("ambassadors:consent.give")}
            </SubmitButton>
          </Form>
        </details>
      ) : null}
    </section>
  );
}
