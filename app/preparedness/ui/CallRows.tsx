// Whom to call, in order; a press on the number calls, a press beside it says how it went.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CaseCall } from "#db/schema/preparedness.ts";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatTime } from "~/platform/format.ts";
import { PhoneLink } from "./PhoneLink.tsx";

type Props = { calls: readonly CaseCall[]; writes: boolean };

export function CallRows({ calls, writes }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (calls.length === 0) return null;
  return (
    <section aria-labelledby="calls">
      <h2 id="calls">{t("preparedness:card.calls")}</h2>
      <ol className="room-rows">
        {calls.map(({ id, label, phone, outcome, calledAt, calledByName }) => (
          <li key={id}>
            <div>
              <span className="what">{label}</span> <PhoneLink phone={phone} />
              {calledAt ? (
                <p className="small">
                  <StateWord state={outcome === "reached" ? "ok" : "soon"}>
                    {t(outcome === "reached" ? "preparedness:call.reached" : "preparedness:call.noAnswer")}
                  </StateWord>{" "}
                  {t("preparedness:call.by", { at: formatTime(locale, calledAt), name: calledByName })}
                </p>
              ) : null}
            </div>
            {writes ? (
              <Form method="post" className="at-right" preventScrollReset>
                <input type="hidden" name="callId" value={id} />
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="reached"
                  aria-label={t("preparedness:call.reachedOf", { name: label })}
                >
                  {t("preparedness:call.markReached")}
                </SubmitButton>
                <SubmitButton
                  variant="tertiary"
                  name="intent"
                  value="noAnswer"
                  aria-label={t("preparedness:call.noAnswerOf", { name: label })}
                >
                  {t("preparedness:call.markNoAnswer")}
                </SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
