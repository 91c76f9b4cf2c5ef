// The house: the core message as its roof, the pillars under it with their proof.
import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Rejection } from "~/platform/rejection.ts";
import type { CoreToWrite } from "../core-to-write.ts";
import type { House } from "../house.queries.server.ts";
import { mostPillars } from "../house-order.ts";
import { ActButton } from "./ActButton.tsx";
import { CoreForm } from "./CoreForm.tsx";
import { CoreText } from "./CoreText.tsx";
import { Pillar } from "./Pillar.tsx";
import { type Choosing, ProofChooser } from "./ProofChooser.tsx";
import "./house.css";

type Props = {
  house: House;
  /** The one that is being written now. */
  writing: CoreToWrite | null;
  rejection: Rejection | undefined;
  /** Where proof is being chosen for a pillar. */
  choosing: Choosing | null;
  /** Proof points that each pillar should rest on at least. */
  proofsWanted: number;
  mayWrite: boolean;
  successesPath: string;
};

export function MessageHouse({ house, writing, rejection, choosing, proofsWanted, mayWrite, successesPath }: Props) {
  const { t } = useTranslation();
  const { umbrella, pillars } = house;
  const form = writing ? <CoreForm core={writing} rejection={rejection} back="?" key={writing.id} /> : null;
  const room = pillars.length < mostPillars;
  return (
    <section className="house" aria-label={t("messages:house.name")}>
      <svg className="roof" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 9.5 50 .5 100 9.5" />
      </svg>
      <div className="umbrella" id={umbrella ? `core-${umbrella.id}` : undefined}>
        {writing?.kind === "umbrella" ? (
          <>
            <h2 className="sr">{t("messages:house.name")}</h2>
            {form}
          </>
        ) : null}
        {umbrella && writing?.kind !== "umbrella" ? (
          <>
            <CoreText texts={umbrella.texts} heading="h2" />
            {mayWrite ? (
              <Link className="quiet" to={`?edit=${umbrella.id}#write`} preventScrollReset>
                {t("messages:house.edit")}
              </Link>
            ) : null}
          </>
        ) : null}
      </div>
      {writing?.kind === "pillar" ? <div className="pillar-form">{form}</div> : null}
      {choosing && !writing ? <ProofChooser {...choosing} successesPath={successesPath} /> : null}
      <ol className="pillars" data-count={pillars.length}>
        {pillars.map((pillar, place) => (
          <Pillar
            key={pillar.id}
            pillar={pillar}
            place={place}
            count={pillars.length}
            proofsWanted={proofsWanted}
            mayWrite={mayWrite}
            successesPath={successesPath}
          />
        ))}
        {umbrella && room && mayWrite && writing?.kind !== "pillar" ? (
          <li className="pillar new">
            <p>{t("messages:house.pillarNext", { count: pillars.length })}</p>
            <Link className="go" to="?edit=pillar#write" preventScrollReset>
              {t("messages:house.addPillar")}
            </Link>
          </li>
        ) : null}
      </ol>
      {room && mayWrite ? <TakenOut pillars={house.aside} /> : null}
    </section>
  );
}

/** Pillars that were taken out keep all that belongs to them, and can come back while there is room. */
function TakenOut({ pillars }: { pillars: House["aside"] }) {
  const { t } = useTranslation();
  if (pillars.length === 0) return null;
  return (
    <details className="taken-out">
      <summary>{t("messages:house.takenOut", { count: pillars.length })}</summary>
      <ul>
        {pillars.map(({ id, texts }) => (
          <li key={id}>
            <CoreText texts={texts} heading="h3" />
            <ActButton intent="bringBackPillar" fields={{ id }}>
              {t("messages:house.bringBack")}
            </ActButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
