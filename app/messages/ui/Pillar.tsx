// One pillar: what it says, and the proof that it is true.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { StateWord } from "~/components/StateWord.tsx";
import type { CoreView, Proof } from "../house.queries.server.ts";
import { ActButton } from "./ActButton.tsx";
import { CoreText } from "./CoreText.tsx";
import { ProofLine } from "./ProofLine.tsx";

type Props = {
  pillar: CoreView;
  place: number;
  /** How many pillars there are. */
  count: number;
  /** Proof points that it should rest on at least. */
  proofsWanted: number;
  mayWrite: boolean;
  successesPath: string;
};

export function Pillar({ pillar, place, count, proofsWanted, mayWrite, successesPath }: Props) {
  const { t } = useTranslation();
  const { id, texts, proofs } = pillar;
  return (
    <li className="pillar" id={`core-${id}`}>
      <CoreText texts={texts} heading="h3" />
      {mayWrite ? <PillarActs id={id} place={place} count={count} /> : null}
      <ol className="rows proofs" aria-label={t("messages:proof.title")}>
        {proofs.map((proof, position) => (
          <li key={proof.id}>
            <ProofLine proof={proof} href={`${successesPath}/${proof.id}`} />
            {mayWrite ? <ProofActs id={id} proof={proof} position={position} /> : null}
          </li>
        ))}
      </ol>
      {proofs.length < proofsWanted ? (
        <p className="lacks">
          <StateWord state="soon">{t("messages:proof.lacks", { count: proofsWanted - proofs.length })}</StateWord>
        </p>
      ) : null}
      {mayWrite ? (
        <Link className="go" to={`?choose=${id}#choose`} preventScrollReset>
          {t("messages:proof.choose")}
        </Link>
      ) : null}
    </li>
  );
}

function PillarActs({ id, place, count }: { id: string; place: number; count: number }) {
  const { t } = useTranslation();
  return (
    <div className="acts">
      <Link className="quiet" to={`?edit=${id}#write`} preventScrollReset>
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
  );
}

/** @param id the pillar's */
function ProofActs({ id, proof, position }: { id: string; proof: Proof; position: number }) {
  const { t } = useTranslation();
  const { id: successId, title } = proof;
  return (
    <div className="acts">
      {position > 0 ? (
        <ActButton
          intent="moveProof"
          fields={{ id, successId, from: position, to: position - 1 }}
          label={t("messages:proof.upNamed", { title })}
        >
          {t("messages:proof.up")}
        </ActButton>
      ) : null}
      <ActButton
        intent="removeProof"
        fields={{ id, successId, was: position }}
        label={t("messages:proof.removeNamed", { title })}
      >
        {t("messages:proof.remove")}
      </ActButton>
    </div>
  );
}
