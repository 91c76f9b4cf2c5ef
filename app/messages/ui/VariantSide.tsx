// Beside the message to one audience: what the core says now, and how it is said in the other languages.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { type Locale, languageTag } from "~/platform/locale.ts";
import type { CoreView } from "../house.queries.server.ts";
import { languageWord, unwrittenWord } from "../language-words.ts";
import type { VariantState } from "../variant-state.ts";
import { variantShape, variantWord } from "./VariantTable.tsx";

type Props = {
  variantId: string;
  /** The language being read. */
  locale: Locale;
  state: VariantState;
  core: CoreView | null;
  others: readonly { locale: Locale; message: string; callToAction: string }[];
  mayWrite: boolean;
  housePath: string;
};

export function VariantSide({ variantId, locale, state, core, others, mayWrite, housePath }: Props) {
  const { t } = useTranslation();
  const written = core ? ([locale, "nb", "nn", "en"] as const).find((one) => core.texts[one] !== "") : undefined;
  return (
    <aside className="side variant-side">
      <section aria-labelledby="core-now">
        <h2 id="core-now">{t("messages:side.core")}</h2>
        {core && written ? (
          <p className="said" lang={languageTag[written]}>
            {core.texts[written]}
          </p>
        ) : (
          <p className="tiny">{t("messages:side.noCore")}</p>
        )}
        {written && written !== locale ? <p className="tiny">{t(unwrittenWord[locale])}</p> : null}
        {state === "behind" || state === "coreGone" ? (
          <p>
            <StateWord state={variantShape[state]}>{t(variantWord[state])}</StateWord>
          </p>
        ) : null}
        {state === "behind" && core && mayWrite ? (
          <Form method="post" preventScrollReset>
            <p>{t("messages:side.behind")}</p>
            <input type="hidden" name="id" value={variantId} />
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="coreRevision" value={core.revision} />
            <SubmitButton variant="secondary" name="intent" value="confirmVariant">
              {t("messages:side.confirm")}
            </SubmitButton>
          </Form>
        ) : null}
        <Link className="quiet" to={housePath}>
          {t("messages:side.house")}
        </Link>
      </section>
      {others.map((other) => (
        <section key={other.locale} aria-labelledby={`in-${other.locale}`}>
          <h2 id={`in-${other.locale}`} lang={languageTag[other.locale]}>
            {t(languageWord[other.locale])}
          </h2>
          <p className="said" lang={languageTag[other.locale]}>
            {other.message}
          </p>
          <p lang={languageTag[other.locale]}>{other.callToAction}</p>
        </section>
      ))}
    </aside>
  );
}
