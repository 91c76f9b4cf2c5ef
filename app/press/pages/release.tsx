import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AskForm } from "~/approvals/ui/AskForm.tsx";
import { ChangeNotes } from "~/approvals/ui/ChangeNotes.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { isRejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { coverageAbout } from "../coverage.queries.server.ts";
import { resolveCommon, resolveLocal } from "../local-version.ts";
import { partToCorrect } from "../next-act.ts";
import { actOnRelease } from "../release-acts.server.ts";
import { releaseDesk } from "../release-desk.server.ts";
import { NextActButton } from "../ui/NextActButton.tsx";
import { PlannedFields } from "../ui/PlannedFields.tsx";
import { QuoteState } from "../ui/QuoteState.tsx";
import { RecipientSummary } from "../ui/RecipientSummary.tsx";
import { ReleaseArticle } from "../ui/ReleaseArticle.tsx";
import { ReleaseDesk, SavedNotice } from "../ui/ReleaseDesk.tsx";
import { ReleaseSide } from "../ui/ReleaseSide.tsx";
import { VersionTabs } from "../ui/VersionTabs.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const desk = await releaseDesk(actor, read, now(), params.releaseId ?? "");
    const asked = new URL(request.url).searchParams;
    const part = asked.get("part") ?? "core";
    if (part !== "core" && !desk.text.local.some(({ memberId }) => memberId === part)) throw new NotFound("part");
    const deskPath = `/r/${region.slug}`;
    const path = `${deskPath}/releases/${desk.release.id}`;
    const coverage = desk.frozen ? await coverageAbout(actor, read, { releaseId: desk.release.id }) : null;
    return {
      ...desk,
      coverage,
      part,
      deskPath,
      path,
      asking: asked.has("ask") && desk.mayWrite,
      saved: asked.get("saved"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { releaseId = "" } = params;
      const done = await actOnRelease(actor, now(), releaseId, typedFrom(form));
      const said = ["asked", "withdrawn", "ready"].includes(done) ? `?saved=${done}` : "";
      throw redirect(`/r/${region.slug}/releases/${releaseId}${said}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.release.title ?? "" }];

export default function Release() {
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = isRejection(answered) ? answered : undefined;
  const { text, part, parties, act, path, deskPath, region, release, status, sending, asking, now } = loaded;
  const shown = part === "core" ? resolveCommon(text) : resolveLocal(text, part);
  const sendingPath = sending && `${deskPath}/sendings/${sending.id}`;
  const action = !asking && (
    <NextActButton
      act={act}
      path={path}
      sendingPath={sendingPath}
      correctPart={partToCorrect(text, parties)}
      fields={{ requestSeed: loaded.requestSeed, seenHash: loaded.regionHash }}
    />
  );
  return (
    <ReleaseDesk
      {...loaded}
      listPath={`${deskPath}/releases`}
      embargoUntil={release.embargoUntil}
      answer={asking ? undefined : answer}
      notice={<SavedNotice saved={loaded.saved} releaseId={release.id} path={path} />}
      action={action}
    >
      <VersionTabs text={text} members={loaded.members} part={part} path={path} mayWrite={loaded.mayWrite} />
      {asking ? (
        <AskForm
          path={path}
          parties={parties}
          requestSeed={loaded.requestSeed}
          suggested={loaded.suggested}
          answer={answer}
          more={(shown) => <PlannedFields shown={shown} />}
        />
      ) : (
        <ReleaseArticle
          text={shown}
          regionName={region.name}
          pictureUrl={shown.image ? `${deskPath}/files/${shown.image.fileId}/web` : undefined}
          notes={<ChangeNotes parties={parties} part={part} />}
          underQuote={(quote) => <QuoteState quote={quote} parties={parties} answerBy={status.answerBy} now={now} />}
        />
      )}
      <ReleaseSide
        {...loaded}
        successesPath={`${deskPath}/successes`}
        readyAt={release.readyAt}
        remind={loaded.remind.length > 0 ? { names: loaded.remind, requestSeed: loaded.requestSeed } : null}
        recipients={
          <RecipientSummary reached={loaded.reached} members={loaded.members} to={sendingPath ?? `${path}/send`} />
        }
        mayMark={loaded.mayWrite && act !== "markReady"}
        versionCount={loaded.versions.length}
      />
    </ReleaseDesk>
  );
}
