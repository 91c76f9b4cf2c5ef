import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { dropStillWaiting, putBackDropped, stillWaitingFor } from "~/updates/out-of-use.server.ts";
import { StillWaiting } from "~/updates/ui/StillWaiting.tsx";
import { audiencePage } from "../audience-page.server.ts";
import { archiveAudience, restoreAudience } from "../audiences.commands.server.ts";
import { setByHand } from "../by-hand.commands.server.ts";
import { audienceAct, howOf } from "../form.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { AudienceActs, type Done, JustDone, OutOfUse } from "../ui/AudienceActs.tsx";
import { AudienceSide } from "../ui/AudienceSide.tsx";
import { People } from "../ui/People.tsx";
import "~/contacts/ui/people.css";
import "../ui/audiences.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const page = await audiencePage(actor, read, now(), params.audienceId ?? "", asked);
    const { id, archivedAt } = page.audience;
    return {
      ...page,
      still: {
        waiting: archivedAt === null ? [] : await stillWaitingFor(actor, read, id),
        dropped: asked.get("dropped")?.split(",") ?? [],
        maySend: may(actor, "send"),
      },
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { audienceId = "" } = params;
    return attempt(form, async (): Promise<Done> => {
      const asked = audienceAct.parse(Object.fromEntries(form));
      const back = `/r/${region.slug}/audiences/${audienceId}`;
      if (asked.intent === "putBack") {
        await putBackDropped(actor, now(), { audienceId, ids: asked.ids });
        throw redirect(back);
      }
      if (asked.intent === "dropWaiting") {
        const dropped = await dropStillWaiting(actor, now(), { audienceId });
        throw redirect(dropped.length > 0 ? `${back}?dropped=${dropped.join(",")}` : back);
      }
      if (!("contactId" in asked)) {
        await (asked.intent === "archive" ? archiveAudience : restoreAudience)(actor, now(), audienceId);
        throw redirect(back);
      }
      const { contactId, intent } = asked;
      const how = howOf[intent];
      return { contactId, how, ...(await setByHand(actor, now(), { audienceId, contactId, how })) };
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.audience.name ?? "" }];

export default function AudiencePage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const { audience, topics, channels, filter, names, counts, keptOut, toAdd, members, confirmers, mayWrite, desk } =
    loaded;
  const answered = useActionData<typeof action>();
  const inUse = audience.archivedAt === null;
  const isPress = audience.kind === "press";
  const path = `${desk}/audiences/${audience.id}`;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/audiences`}>{t("audiences:list.place")}</Link>}
        aside={audience.own ? t("audiences:list.own") : null}
        title={audience.name}
        lead={ruleSentence(t, locale, audience.rule, members)}
        action={mayWrite && inUse ? <AudienceActs editPath={`${path}/edit`} mayArchive={!isPress} /> : null}
      />
      {isRejection(answered) ? <FormProblems rejection={answered} /> : answered ? <JustDone done={answered} /> : null}
      {inUse ? null : <OutOfUse mayWrite={mayWrite} />}
      {inUse ? null : <StillWaiting {...loaded.still} desk={desk} />}
      <div className="who">
        <div className="main">
          <People
            page={names}
            counts={counts}
            filter={filter}
            keptOut={keptOut}
            toAdd={toAdd}
            mayChange={mayWrite && inUse && !isPress}
            desk={desk}
          />
        </div>
        <AudienceSide audience={audience} topics={topics} channels={channels} confirmers={confirmers} desk={desk} />
      </div>
    </>
  );
}
