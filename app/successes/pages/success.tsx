import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { WhoCanSpeak } from "~/ambassadors/ui/WhoCanSpeak.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { personOf } from "~/contacts/person.ts";
import { successMessageAct } from "~/messages/form.ts";
import { saveSuccessMessage } from "~/messages/success-messages.commands.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { coverageAbout } from "~/press/coverage.queries.server.ts";
import { makeRelease } from "~/press/releases.commands.server.ts";
import { releasesOfSuccess } from "~/press/releases.queries.server.ts";
import { SuccessTelling, TellingActs } from "~/press/ui/SuccessTelling.tsx";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { whoShouldHear } from "~/updates/hear.queries.server.ts";
import { overallTold } from "~/updates/told.ts";
import { ToldWord } from "~/updates/ui/ToldWord.tsx";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { listExpectations } from "../expectations.queries.server.ts";
import { successAct } from "../form.ts";
import { getSuccess } from "../successes.queries.server.ts";
import { DraftNotice } from "../ui/DraftNotice.tsx";
import { Evidence } from "../ui/Evidence.tsx";
import { ExpectationsAnswered } from "../ui/ExpectationsAnswered.tsx";
import { GoodFor } from "../ui/GoodFor.tsx";
import { Topics } from "../ui/SideSections.tsx";
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
      hear: success.draft ? [] : await whoShouldHear(actor, read, now(), success.id),
      expectations: await listExpectations(actor, read, { successId: success.id }),
      releases: await releasesOfSuccess(actor, read, success.id),
      coverage: await coverageAbout(actor, read, { successId: success.id }),
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
    const { successId = "" } = params;
    return attempt(form, async () => {
      const fields = Object.fromEntries(form);
      if (fields.intent === "saveMessage") {
        const { audienceId } = await saveSuccessMessage(actor, now(), {
          ...successMessageAct.parse(fields),
          successId,
        });
        throw redirect(`/r/${region.slug}/successes/${successId}#hear-${audienceId}`);
      }
      const { id } = await makeRelease(actor, now(), { id: successAct.parse(fields).releaseId, successId });
      throw redirect(`/r/${region.slug}/releases/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.success.title ?? "" }];

export default function SuccessPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { success, members, expectations, ...telling } = useLoaderData<typeof loader>();
  const { heard, mayWrite, desk, now } = telling;
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const told = overallTold(heard);
  const toldTo = heard.filter(({ state }) => state === "told").map(({ audience }) => audience.name);
  const standing = { ...success, told, toldTo, members, mayWrite, now };
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/successes`}>{t("successes:list.place")}</Link>}
        aside={kindAndDate(success, t, locale)}
        title={success.title}
        titleLang={success.locale === locale ? undefined : success.locale}
        lead={success.draft ? undefined : standingSentence(standing, t, locale)}
        action={<TellingActs success={success} {...telling} />}
      />
      {success.draft ? <DraftNotice {...success} desk={desk} mayWrite={mayWrite} /> : null}
      <FormProblems rejection={rejection} />
      <div className="success">
        <div className="col">
          <Evidence {...success} filesPath={`${desk}/files`} />
          <GoodFor
            members={members}
            benefits={success.benefits}
            told={<ToldWord state={told} />}
            editPath={mayWrite ? `${desk}/successes/${success.id}/edit` : null}
          />
          <ExpectationsAnswered expectations={expectations} desk={desk} />
        </div>
        <div className="col">
          <SuccessTelling success={success} {...telling} rejection={rejection} />
          <WhoCanSpeak success={success} {...telling} />
          <Topics topics={success.topics} listPath={`${desk}/successes`} />
        </div>
      </div>
    </>
  );
}
