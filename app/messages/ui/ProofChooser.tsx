// Chooses successes as proof for one pillar: those that are not yet, narrowed down by words.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { languageTag } from "~/platform/locale.ts";
import type { CoreView, Proof } from "../house.queries.server.ts";
import { ActButton } from "./ActButton.tsx";
import { languagesFrom } from "./CoreText.tsx";
import { ProofLine } from "./ProofLine.tsx";

export type Choosing = { pillar: CoreView; text: string; offered: readonly Proof[] };

export function ProofChooser({ pillar, text, offered, successesPath }: Choosing & { successesPath: string }) {
  const { t } = useTranslation();
  const { id, texts } = pillar;
  const written = languagesFrom(useLocale()).find((locale) => texts[locale] !== "");
  return (
    <section className="chooser" id="choose" aria-labelledby="choosing">
      <h3 id="choosing">
        {t("messages:proof.chooseFor")} {written ? <span lang={languageTag[written]}>«{texts[written]}»</span> : null}
      </h3>
      <Form method="get" role="search" preventScrollReset>
        <input type="hidden" name="choose" value={id} />
        <p className="sentence">
          <label>
            {t("messages:proof.with")}{" "}
            <input type="search" name="text" defaultValue={text} placeholder={t("messages:proof.anyWord")} />
          </label>{" "}
          <button type="submit" className="quiet">
            {t("messages:proof.search")}
          </button>
        </p>
      </Form>
      {offered.length === 0 ? <p className="small">{t("messages:proof.none")}</p> : null}
      <ul className="offered">
        {offered.map((proof) => (
          <li key={proof.id}>
            <ProofLine proof={proof} href={`${successesPath}/${proof.id}`} />
            <ActButton
              intent="addProof"
              fields={{ id, successId: proof.id }}
              label={t("messages:proof.useNamed", { title: proof.title })}
            >
              {t("messages:proof.use")}
            </ActButton>
          </li>
        ))}
      </ul>
      <Link className="quiet" to={`?#core-${id}`} preventScrollReset>
        {t("messages:proof.done")}
      </Link>
    </section>
  );
}
