// The municipalities of a region: added by name, with their language and whoever answers for them. The first run ends here.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { municipalities } from "~/regions/municipalities.server.ts";
import { writtenOut } from "~/regions/municipality.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { membersAct } from "../form.ts";
import { contactsOfMembers } from "../member-contacts.server.ts";
import { actOnMembers } from "../members-acts.server.ts";
import { AddedNotice } from "../ui/AddedNotice.tsx";
import { AddMembers } from "../ui/AddMembers.tsx";
import { LeftRows, MemberRows } from "../ui/MemberRows.tsx";
import { SettingsPlaces } from "../ui/SettingsPlaces.tsx";
import { Steps } from "../ui/Steps.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const mayChange = may(actor, "manageMembers");
    const members = await membersOf(read, region.id);
    const here = new Set(members.flatMap(({ code, leftAt }) => (leftAt === null ? [code] : [])));
    return {
      region: { slug: region.slug, name: region.name },
      members: members.map(({ id, name, code, languageForm, leftAt }) => ({ id, name, code, languageForm, leftAt })),
      contacts: await contactsOfMembers(actor, read),
      offered: mayChange ? municipalities.filter(({ number }) => !here.has(number)).map(writtenOut) : [],
      mayChange,
      pageTitle: translator(await requestLocale(request))("setup:place.members"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = membersAct.parse({ ...Object.fromEntries(form), ownName: form.getAll("ownName") });
      return { intent: act.intent, ...(await actOnMembers(actor, now(), act, form)) };
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Members() {
  const { t } = useTranslation();
  const { region, members, contacts, offered, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const done = answer && !isRejection(answer) ? answer : undefined;
  const first = useSearchParams()[0].has("first");
  const here = members.filter(({ leftAt }) => leftAt === null);
  const leading = here.length > 0 && first;
  return (
    <>
      <PageHead
        place={t("setup:place.label")}
        title={t("setup:members.title", { count: here.length, region: region.name })}
        lead={t(first ? "setup:members.leadFirst" : "setup:members.lead")}
      />
      {first ? <Steps now="members" /> : <SettingsPlaces slug={region.slug} />}
      <FormProblems rejection={rejection} />
      {done ? <AddedNotice done={done} /> : null}
      {mayChange ? <AddMembers count={here.length} offered={offered} primary={!leading} rejection={rejection} /> : null}
      <MemberRows
        members={here}
        contacts={contacts}
        desk={`/r/${region.slug}`}
        mayChange={mayChange}
        rejection={rejection}
      />
      <LeftRows members={members.filter(({ leftAt }) => leftAt !== null)} desk={`/r/${region.slug}`} />
      {leading ? (
        <p className="settings-part">
          <Link className="ds-button" data-variant="primary" to={`/r/${region.slug}/start`}>
            {t("setup:members.done")}
          </Link>
        </p>
      ) : null}
    </>
  );
}
