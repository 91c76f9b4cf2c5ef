// What a success says to one audience: read, changed in place, and taken into the plan.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { TextField } from "~/components/TextField.tsx";
import { HelpedTextArea } from "~/messages/ui/HelpedTextArea.tsx";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { Rejection } from "~/platform/rejection.ts";
import type { HearRow } from "../hear.queries.server.ts";

const otherLanguageWord: Record<Locale, string> = {
  nb: "updates:hear.otherLanguage.nb",
  nn: "updates:hear.otherLanguage.nn",
  en: "updates:hear.otherLanguage.en",
};

type Props = {
  audience: HearRow["audience"];
  message: HearRow["message"];
  successRevision: number;
  mayWrite: boolean;
  planPath: string;
  rejection: Rejection | undefined;
};

export function AudienceMessage({ audience, message, successRevision, mayWrite, planPath, rejection }: Props) {
  const { t } = useTranslation();
  const pageLocale = useLocale();
  const { text, callToAction, locale, saved } = message;
  const lang = locale === pageLocale ? undefined : languageTag[locale];
  return (
    <>
      {text ? (
        <blockquote lang={lang}>
          {text} {callToAction}
        </blockquote>
      ) : null}
      {saved ? null : <p className="tiny">{t("updates:hear.proposal")}</p>}
      {locale === audience.locale ? null : (
        <p>
          <StateWord state="soon">{t(otherLanguageWord[locale])}</StateWord>
        </p>
      )}
      {saved?.behind ? (
        <Behind audience={audience} message={message} successRevision={successRevision} mayWrite={mayWrite} />
      ) : null}
      {mayWrite ? (
        <div className="acts">
          <details open={rejection !== undefined} key={saved?.revision ?? 0}>
            <summary className="quiet">{t("updates:hear.write")}</summary>
            <MessageForm
              audience={audience}
              message={message}
              successRevision={successRevision}
              rejection={rejection}
            />
          </details>
          <Link className="go" to={planPath} aria-label={t("updates:hear.planNamed", { audience: audience.name })}>
            {t("updates:hear.plan")}
          </Link>
        </div>
      ) : null}
    </>
  );
}

type FormProps = Omit<Props, "mayWrite" | "planPath">;

function MessageForm({ audience, message, successRevision, rejection }: FormProps) {
  const { t } = useTranslation();
  const { text, callToAction, locale } = message;
  // Problems on top of the page lead to the fields by their names, so the form that was refused has those.
  const idOf = (name: string) => (rejection ? name : `${name}-${audience.id}`);
  return (
    <Form method="post" className="form" noValidate preventScrollReset>
      <Carried audience={audience} message={message} successRevision={successRevision} />
      <HelpedTextArea
        name="text"
        id={idOf("text")}
        rejection={rejection}
        lang={locale}
        maxLix={audience.maxLix}
        defaultValue={text}
        rows={3}
        label={t("updates:hear.text")}
      />
      <TextField
        name="callToAction"
        id={idOf("callToAction")}
        rejection={rejection}
        lang={languageTag[locale]}
        defaultValue={callToAction}
        maxLength={200}
        autoComplete="off"
        label={t("updates:hear.callToAction")}
      />
      <SubmitButton variant="secondary" name="intent" value="saveMessage">
        {t("updates:hear.save")}
      </SubmitButton>
    </Form>
  );
}

function Carried({ audience, message: { locale, saved }, successRevision }: Omit<FormProps, "rejection">) {
  return (
    <>
      <input type="hidden" name="audienceId" value={audience.id} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="revision" value={saved?.revision ?? 0} />
      <input type="hidden" name="successRevision" value={successRevision} />
    </>
  );
}

/** The success has been changed since: it can be said to hold as it stands. */
function Behind({
  audience,
  message,
  successRevision,
  mayWrite,
}: Omit<FormProps, "rejection"> & { mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <Form method="post" preventScrollReset className="behind">
      <StateWord state="soon">{t("updates:hear.behind")}</StateWord>
      <Carried audience={audience} message={message} successRevision={successRevision} />
      <input type="hidden" name="text" value={message.text} />
      <input type="hidden" name="callToAction" value={message.callToAction} />
      {mayWrite ? (
        <button type="submit" className="quiet" name="intent" value="saveMessage">
          {t("updates:hear.holds")}
        </button>
      ) : null}
    </Form>
  );
}
