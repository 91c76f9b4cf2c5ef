// Who has confirmed it, when and how; the last can be taken back, and put back.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { formatDate } from "~/platform/format.ts";
import type { Attestation } from "../standing.ts";
import { attestedWord } from "./words.ts";

type Props = { history: readonly Attestation[]; takenBack: string | undefined; mayWrite: boolean };

export function Attestations({ history, takenBack, mayWrite }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  if (history.length === 0) return null;
  const last = history.find(({ takenBackOn }) => takenBackOn === null);
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t("guidance:attested.history")}</h2>
      <ul className="rows attestations">
        {history.map((attestation) => {
          const { id, status, note, byName, attestedOn, takenBackOn } = attestation;
          const act = id === takenBack ? "restore" : attestation === last ? "takeBack" : null;
          return (
            <li key={id} className="row">
              <span className="first">{t(attestedWord[status])}</span>
              <span className="second">
                {t("guidance:attested.by", { name: byName, on: formatDate(locale, attestedOn, "long") })}
                {takenBackOn
                  ? ` ${t("guidance:attested.takenBack", { on: formatDate(locale, takenBackOn, "long") })}`
                  : null}
                {note ? <span className="note">{note}</span> : null}
              </span>
              {mayWrite && act ? (
                <Form method="post" className="right">
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton variant="tertiary" name="intent" value={act}>
                    {act === "restore" ? t("guidance:undo") : t("guidance:attested.takeBack")}
                  </SubmitButton>
                </Form>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
