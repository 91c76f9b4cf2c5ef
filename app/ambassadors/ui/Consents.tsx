// What a person has agreed to, scope by scope, with the buttons that take it back at once.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { AmbassadorConsent } from "#db/schema/ambassadors.ts";
import { useLocale } from "~/components/locale.ts";
import { type State, StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import { holds, isFreshlyTaken } from "../eligibility.ts";
import { consentScopes, scopeWord } from "../kinds.ts";

export type ShownConsent = Pick<AmbassadorConsent, "scope" | "version" | "givenOn" | "withdrawnOn" | "reviewOn">;
type Props = { consents: readonly ShownConsent[]; today: string; mayWrite: boolean };

export function Consents({ consents, today, mayWrite }: Props) {
  const { t } = useTranslation();
  const held = consents.filter((consent) => consent.withdrawnOn === null);
  const known = consentScopes.flatMap((scope) => consents.find((consent) => consent.scope === scope) ?? []);
  return (
    <>
      {known.length === 0 ? <p className="small">{t("ambassadors:consent.none")}</p> : null}
      <ul className="rows consents">
        {known.map((consent) => (
          <ConsentRow key={consent.scope} consent={consent} today={today} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && held.length > 1 ? (
        <Form method="post" className="withdraw-all">
          <input type="hidden" name="scope" value="" />
          <SubmitButton name="intent" value="withdraw" variant="tertiary">
            {t("ambassadors:consent.withdrawAll")}
          </SubmitButton>
          <p className="small">{t("ambassadors:consent.withdrawHint")}</p>
        </Form>
      ) : null}
    </>
  );
}

function ConsentRow({ consent, today, mayWrite }: { consent: ShownConsent; today: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { scope, version, givenOn, withdrawnOn, reviewOn } = consent;
  const day = (date: string) => formatDate(locale, date, "long");
  const said = [
    t("ambassadors:consent.given", { when: day(givenOn) }),
    version ? t("ambassadors:consent.version", { version }) : "",
    withdrawnOn ? t("ambassadors:consent.withdrawnOn", { when: day(withdrawnOn) }) : "",
    reviewOn && !withdrawnOn ? t("ambassadors:consent.review", { when: day(reviewOn) }) : "",
  ];
  const [state, word]: [State, string] = withdrawnOn
    ? ["late", t("ambassadors:consent.isWithdrawn")]
    : reviewOn !== null && reviewOn < today
      ? ["soon", t("ambassadors:consent.reviewDue")]
      : holds(consent, today)
        ? ["ok", t("ambassadors:consent.holds")]
        : ["wait", t("ambassadors:consent.notYet")];
  const label = t(scopeWord[scope]);
  return (
    <li className="row">
      <p className="first">{label.charAt(0).toUpperCase() + label.slice(1)}</p>
      <p className="second">{said.filter(Boolean).join(" · ")}</p>
      <span className="right">
        <StateWord state={state}>{word}</StateWord>
        {mayWrite && (withdrawnOn === null || isFreshlyTaken(consent, today)) ? (
          <Form method="post">
            <input type="hidden" name="scope" value={scope} />
            <SubmitButton
              name="intent"
              value={withdrawnOn ? "restore" : "withdraw"}
              variant="tertiary"
              aria-label={
                withdrawnOn
                  ? t("ambassadors:consent.restoreScope", { scope: label })
                  : t("ambassadors:consent.withdrawScope", { scope: label })
              }
            >
              {withdrawnOn ? t("ambassadors:consent.restore") : t("ambassadors:consent.withdraw")}
            </SubmitButton>
          </Form>
        ) : null}
      </span>
    </li>
  );
}
