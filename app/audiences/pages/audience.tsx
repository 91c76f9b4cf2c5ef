import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { archiveAudience, restoreAudience } from "../audiences.commands.server.ts";
import { getAudience } from "../audiences.queries.server.ts";
import { setByHand } from "../by-hand.commands.server.ts";
import { audienceAct, howOf } from "../form.ts";
import { keptOutNames, listNames, namesToAdd } from "../names.queries.server.ts";
import { readNamesFilter } from "../names-filter.ts";
import { countPeople } from "../people.queries.server.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { AudienceActs, type Done, JustDone, OutOfUse } from "../ui/AudienceActs.tsx";
import { AudienceSide } from "../ui/AudienceSide.tsx";
import { People } from "../ui/People.tsx";
import "~/contacts/ui/people.css";
import "../ui/audiences.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { place, ...filter } = readNamesFilter(new URL(request.url).searchParams);
    const view = await getAudience(actor, read, params.audienceId ?? "");
    const { audience, channels } = view;
    const confirming = channels.flatMap(({ confirmerIds }) => confirmerIds);
    const confirmers = await contactsByIds(actor, read, confirming);
    const members = await membersOf(read, region.id);
    return {
      ...view,
      filter,
      names: await listNames(actor, read, now(), audience, { ...filter, place }),
      counts: (await countPeople(read, region.id, [audience])).get(audience.id) ?? {
        people: 0,
        withAddress: 0,
        reachable: 0,
      },
      keptOut: await keptOutNames(actor, read, audience),
      toAdd: await namesToAdd(actor, read, audience, filter.find),
      members: members.map(({ id, name }) => ({ id, name })),
      confirmers: Object.fromEntries(confirmers.map(({ id, name }) => [id, name])),
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
      if (!("contactId" in asked)) {
        await (asked.intent === "archive" ? archiveAudience : restoreAudience)(actor, now(), audienceId);
        throw redirect(`/r/${region.slug}/audiences/${audienceId}`);
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
  const { audience, topics, channels, filter, names, counts, keptOut, toAdd, members, confirmers, mayWrite, desk } =
    useLoaderData<typeof loader>();
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
