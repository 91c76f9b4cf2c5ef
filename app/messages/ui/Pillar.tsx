// One pillar: what it says, and the proof that it is true.
import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { CoreView, Proof } from "../house.queries.server.ts";
import { ActButton } from "./ActButton.tsx";
import { CoreText } from "./CoreText.tsx";
import { ProofLine } from "./ProofLine.tsx";

/** Proof that a pillar should rest on at least. (Message house: two or more.) */
const fewestProofs = 2;

type Props = {
  pillar: CoreView;
  place: number;
  /** How many pillars there are. */
  count: number;
  mayWrite: boolean;
  successesPath: string;
  /** Where proof is being chosen for it. */
  choosing: { text: string; offered: readonly Proof[] } | null;
};

export function Pillar({ pillar, place, count, mayWrite, successesPath, choosing }: Props) {
  const { t } = useTranslation();
  const { id, texts, proofs } = pillar;
  return (
    <li className="pillar" id={`core-${id}`}>
      <CoreText texts={texts} heading="h3" />
      {mayWrite ? (
        <div className="acts">
          <Link className="quiet" to={`?edit=${id}#core-${id}`} preventScrollReset>
            {t("messages:house.edit")}
          </Link>
          {place > 0 ? (
            <ActButton intent="movePillar" fields={{ id, from: place, to: place - 1 }}>
              {t("messages:house.earlier")}
            </ActButton>
          ) : null}
          {place < count - 1 ? (
            <ActButton intent="movePillar" fields={{ id, from: place, to: place + 1 }}>
              {t("messages:house.later")}
            </ActButton>
          ) : null}
          <ActButton intent="removePillar" fields={{ id, was: place }}>
            {t("messages:house.remove")}
          </ActButton>
        </div>
      ) : null}
      <ol className="rows proofs" aria-label={t("messages:proof.title")}>
        {proofs.map((proof, position) => (
          <li key={proof.id}>
            <ProofLine proof={proof} href={`${successesPath}/${proof.id}`} />
            {mayWrite ? (
              <div className="acts">
                {position > 0 ? (
                  <ActButton
                    intent="moveProof"
                    fields={{ id, successId: proof.id, from: position, to: position - 1 }}
                    label={t("messages:proof.upNamed", { title: proof.title })}
                  >
                    {t("messages:proof.up")}
                  </ActButton>
                ) : null}
                <ActButton
                  intent="removeProof"
                  fields={{ id, successId: proof.id, was: position }}
                  label={t("messages:proof.removeNamed", { title: proof.title })}
                >
                  {t("messages:proof.remove")}
                </ActButton>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {proofs.length < fewestProofs ? (
        <p className="lacks">
          <StateWord state="soon">{t("messages:proof.lacks", { count: fewestProofs - proofs.length })}</StateWord>
        </p>
      ) : null}
      {choosing ? <Chooser pillarId={id} {...choosing} successesPath={successesPath} /> : null}
      {mayWrite && !choosing ? (
        <Link className="go" to={`?choose=${id}#choose-${id}`} preventScrollReset>
          {t("messages:proof.choose")}
        </Link>
      ) : null}
    </li>
  );
}

type ChooserProps = { pillarId: string; text: string; offered: readonly Proof[]; successesPath: string };

function Chooser({ pillarId, text, offered, successesPath }: ChooserProps) {
  const { t } = useTranslation();
  return (
    <section className="chooser" id={`choose-${pillarId}`} aria-label={t("messages:proof.choose")}>
      <Form method="get" role="search" preventScrollReset>
        <input type="hidden" name="choose" value={pillarId} />
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
      <ul className="rows">
        {offered.map((proof) => (
          <li key={proof.id}>
            <ProofLine proof={proof} href={`${successesPath}/${proof.id}`} />
            <ActButton
              intent="addProof"
              fields={{ id: pillarId, successId: proof.id }}
              label={t("messages:proof.useNamed", { title: proof.title })}
            >
              {t("messages:proof.use")}
            </ActButton>
          </li>
        ))}
      </ul>
      <Link className="quiet" to={`?#core-${pillarId}`} preventScrollReset>
        {t("messages:proof.done")}
      </Link>
    </section>
  );
}
