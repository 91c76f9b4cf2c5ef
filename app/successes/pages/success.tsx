import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { StateWord } from "~/components/StateWord.tsx";
import { personOf } from "~/contacts/person.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { makeRelease } from "~/press/releases.commands.server.ts";
import { releasesOfSuccess } from "~/press/releases.queries.server.ts";
import { statusWord } from "~/press/ui/status-sentence.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { overallTold } from "~/updates/told.ts";
import { HeardBy } from "~/updates/ui/HeardBy.tsx";
import { ToldWord } from "~/updates/ui/ToldWord.tsx";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { successAct } from "../form.ts";
import { getSuccess } from "../successes.queries.server.ts";
import { Evidence } from "../ui/Evidence.tsx";
import { GoodFor } from "../ui/GoodFor.tsx";
import { PeopleToQuote, ReleasesMade, Topics } from "../ui/SideSections.tsx";
import { MakeRelease, SuccessActs } from "../ui/SuccessActs.tsx";
import { kindAndDate, standingSentence } from "../ui/standing-sentence.ts";
import "../ui/successes.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const success = await getSuccess(actor, read, params.successId ?? "");
    const members = await membersOf(read, region.id);
    return {
      success: { ...success, people: success.people.map(personOf) },
      members: members.map(({ id, name, languageForm }) => ({ id, name, languageForm })),
      heard: (await toldOf(actor, read, [success.id])).get(success.id) ?? [],
      releases: await releasesOfSuccess(actor, read, success.id),
      mayWrite: may(actor, "write"),
      newReleaseId: crypto.randomUUID(),
      desk: `/r/${region.slug}`,
      now: now(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { releaseId } = successAct.parse(Object.fromEntries(form));
      const { id } = await makeRelease(actor, now(), { id: releaseId, successId: params.successId ?? "" });
      throw redirect(`/r/${region.slug}/releases/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.success.title ?? "" }];

export default function SuccessPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { success, members, heard, releases, mayWrite, newReleaseId, desk, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const path = `${desk}/successes/${success.id}`;
  const told = overallTold(heard);
  const [newest] = releases;
  const standing = { ...success, told, members, mayWrite, hasRelease: newest !== undefined, now };
  const stateOf = (releaseId: string) => {
    const release = releases.find(({ id }) => id === releaseId);
    const said = release ? statusWord(release.status, { t, locale, now }) : null;
    return said ? <StateWord state={said.state}>{said.word}</StateWord> : null;
  };
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/successes`}>{t("successes:list.place")}</Link>}
        aside={kindAndDate(success, t, locale)}
        title={success.title}
        titleLang={success.locale === locale ? undefined : success.locale}
        lead={standingSentence(standing, t, locale)}
        action={
          mayWrite ? (
            <SuccessActs
              editPath={`${path}/edit`}
              releasePath={newest ? `${desk}/releases/${newest.id}` : null}
              newReleaseId={newReleaseId}
            />
          ) : null
        }
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <div className="success">
        <div className="col">
          <Evidence {...success} filesPath={`${desk}/files`} />
          <GoodFor
            members={members}
            benefits={success.benefits}
            told={<ToldWord state={told} />}
            editPath={mayWrite ? `${path}/edit` : null}
          />
        </div>
        <div className="col">
          <HeardBy
            audiences={heard}
            now={now}
            hrefOf={({ id, causeKind, causeId }) =>
              causeKind === "sending" ? `${desk}/sendings/${causeId}` : `${desk}/updates/${id}`
            }
          />
          <ReleasesMade releases={releases} path={`${desk}/releases`} stateOf={stateOf}>
            {mayWrite && newest ? <MakeRelease newReleaseId={newReleaseId} another /> : null}
          </ReleasesMade>
          <PeopleToQuote people={success.people} />
          <Topics topics={success.topics} listPath={`${desk}/successes`} />
        </div>
      </div>
    </>
  );
}
