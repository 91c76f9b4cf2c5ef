import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { peopleAct } from "~/auth/form.ts";
import { colleagues, openInvites } from "~/auth/people.queries.server.ts";
import { actOnPeople } from "~/auth/people-acts.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { InviteForm, InviteRows } from "~/auth/ui/Invites.tsx";
import { PeopleRows } from "~/auth/ui/PeopleRows.tsx";
import { RemovedNotice } from "~/auth/ui/RemovedNotice.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { whereMailGoes } from "~/delivery/where-mail-goes.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { env } from "~/platform/env.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { SettingsPlaces } from "~/setup/ui/SettingsPlaces.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const people = await colleagues(actor, read);
    return {
      region: { slug: region.slug, name: region.name, locale: region.locale },
      people,
      invites: await openInvites(actor, read, now(), { withUrl: whereMailGoes(env) === "nowhere" }),
      members: await membersOffered(
        read,
        region.id,
        people.map(({ member }) => member?.id),
      ),
      me: actor.userId,
      mayChange: may(actor, "manageMembers"),
      newId: crypto.randomUUID(),
      pageTitle: translator(await requestLocale(request))("auth:people.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = peopleAct.parse(Object.fromEntries(form));
      const removed = await actOnPeople(actor, now(), act);
      // Whoever takes themselves out is no longer here to be told so.
      if (removed?.userId === actor.userId) throw redirect("/account?done=leave");
      if (removed) return { removed };
      throw redirect(`/r/${region.slug}/settings/people`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function People() {
  const { t } = useTranslation();
  const { region, people, invites, members, me, mayChange, newId } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const removed = answer && "removed" in answer ? answer.removed : undefined;
  return (
    <>
      <PageHead
        place={t("setup:place.label")}
        title={t("auth:people.count", { count: people.length, region: region.name })}
        lead={t(mayChange ? "auth:people.lead" : "auth:people.leadReader")}
      />
      <SettingsPlaces slug={region.slug} />
      {removed ? <RemovedNotice removed={removed} /> : null}
      <FormProblems rejection={rejection} />
      <PeopleRows people={people} members={members} me={me} mayChange={mayChange} rejection={rejection} />
      {invites.length > 0 ? (
        <section className="settings-part" aria-labelledby="invited">
          <h2 id="invited">{t("auth:people.invited")}</h2>
          <InviteRows invites={invites} />
        </section>
      ) : null}
      {mayChange ? (
        <section className="settings-part" aria-labelledby="invite">
          <h2 id="invite">{t("auth:people.inviteTitle")}</h2>
          <InviteForm key={newId} newId={newId} members={members} locale={region.locale} rejection={rejection} />
        </section>
      ) : null}
    </>
  );
}
