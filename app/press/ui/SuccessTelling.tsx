// On the page of a success: who should hear it, who has, and the releases made of it.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLocale } from "~/components/locale.ts";
import { StateWord } from "~/components/StateWord.tsx";
import type { Rejection } from "~/platform/rejection.ts";
import { ReleasesMade } from "~/successes/ui/SideSections.tsx";
import { MakeRelease, ReleaseAct, SuccessActs } from "~/successes/ui/SuccessActs.tsx";
import type { HearRow } from "~/updates/hear.queries.server.ts";
import { type AudienceHeard, HeardBy } from "~/updates/ui/HeardBy.tsx";
import { TellFirst } from "~/updates/ui/TellFirst.tsx";
import { WhoShouldHear } from "~/updates/ui/WhoShouldHear.tsx";
import type { CoverageRow } from "../coverage.queries.server.ts";
import type { ReleaseRow } from "../releases.queries.server.ts";
import { CoverageSide } from "./CoverageRows.tsx";
import { statusWord } from "./status-sentence.ts";

type Told = {
  success: { id: string; revision: number; draft: boolean };
  /** In order; empty for a draft. */
  hear: readonly HearRow[];
  /** The newest first. */
  releases: readonly ReleaseRow[];
  newReleaseId: string;
  mayWrite: boolean;
  desk: string;
};

const planPathOf =
  ({ success, desk }: Pick<Told, "success" | "desk">) =>
  (audience: string): string =>
    `${desk}/updates/new?${new URLSearchParams({ success: success.id, audience })}`;

const releasePathOf = ({ releases: [newest], desk }: Pick<Told, "releases" | "desk">): string | null =>
  newest ? `${desk}/releases/${newest.id}` : null;

const firstOf = (hear: readonly HearRow[]) => hear.find(({ noted }) => noted === null)?.audience;

/** The acts at the head of the page. A draft has its own. */
export function TellingActs(told: Told) {
  const { success, hear, newReleaseId, mayWrite, desk } = told;
  if (!mayWrite || success.draft) return null;
  return (
    <SuccessActs editPath={`${desk}/successes/${success.id}/edit`}>
      <TellFirst
        audience={firstOf(hear)}
        planPath={planPathOf(told)}
        pressAct={<ReleaseAct releasePath={releasePathOf(told)} newReleaseId={newReleaseId} />}
      />
    </SuccessActs>
  );
}

type Props = Told & {
  heard: readonly AudienceHeard[];
  coverage: readonly CoverageRow[];
  rejection: Rejection | undefined;
  now: Date;
};

export function SuccessTelling({ heard, coverage, rejection, now, ...told }: Props) {
  const { success, hear, releases, newReleaseId, mayWrite, desk } = told;
  // What the head of the page already does is not said twice.
  const pressIsFirst = firstOf(hear)?.kind === "press";
  return (
    <>
      {success.draft ? null : (
        <WhoShouldHear
          rows={hear}
          successRevision={success.revision}
          mayWrite={mayWrite}
          planPath={planPathOf(told)}
          pressAct={
            mayWrite && !pressIsFirst ? (
              <ReleaseAct releasePath={releasePathOf(told)} newReleaseId={newReleaseId} quiet />
            ) : null
          }
          rejection={rejection}
          now={now}
        />
      )}
      <HeardBy
        audiences={heard}
        now={now}
        hrefOf={({ id, causeKind, causeId }) =>
          causeKind === "sending" ? `${desk}/sendings/${causeId}` : `${desk}/updates/${id}`
        }
      />
      <Releases releases={releases} path={`${desk}/releases`} now={now}>
        {mayWrite && releases.length > 0 ? <MakeRelease newReleaseId={newReleaseId} look="another" /> : null}
      </Releases>
      {success.draft ? null : (
        <CoverageSide rows={coverage} about={`success=${success.id}`} mayWrite={mayWrite} desk={desk} />
      )}
    </>
  );
}

type ReleasesProps = { releases: readonly ReleaseRow[]; path: string; now: Date; children: ReactNode };

function Releases({ releases, path, now, children }: ReleasesProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const stateOf = (releaseId: string) => {
    const release = releases.find(({ id }) => id === releaseId);
    const said = release ? statusWord(release.status, { t, locale, now }) : null;
    return said ? <StateWord state={said.state}>{said.word}</StateWord> : null;
  };
  return (
    <ReleasesMade releases={releases} path={path} stateOf={stateOf}>
      {children}
    </ReleasesMade>
  );
}
