// One municipality: what it is called, its language, what it is good at and can give, and who answers for it.
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { actOnMember, demandMemberAmong } from "../member-acts.server.ts";
import { contactsOfMembers } from "../member-contacts.server.ts";
import { LeaveMember } from "../ui/LeaveMember.tsx";
import { MemberContacts } from "../ui/MemberContacts.tsx";
import { MemberForm } from "../ui/MemberForm.tsx";
import { SettingsPlaces } from "../ui/SettingsPlaces.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const member = demandMemberAmong(await membersOf(read, region.id), params.memberId);
    const contacts = await contactsOfMembers(actor, read);
    return {
      slug: region.slug,
      member,
      contacts: contacts.filter(({ memberId }) => memberId === member.id),
      mayChange: may(actor, "manageMembers"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { id } = demandMemberAmong(await membersOf(read, region.id), params.memberId);
    const form = await readForm(request);
    return attempt(form, async () => {
      await actOnMember(actor, now(), id, form);
      throw redirect(`/r/${region.slug}/settings/members/${id}?saved`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.member.name ?? "" }];

export default function Member() {
  const { t } = useTranslation();
  const { slug, member, contacts, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const rejection = isRejection(answer) ? answer : undefined;
  const saved = useSearchParams()[0].has("saved") && !rejection;
  return (
    <>
      <PageHead
        place={<Link to={`/r/${slug}/settings/members`}>{t("setup:place.members")}</Link>}
        aside={member.code ? t("setup:member.code", { code: member.code }) : undefined}
        title={member.name}
        lead={t(member.leftAt ? "setup:member.leadLeft" : "setup:member.lead")}
      />
      <SettingsPlaces slug={slug} />
      {saved ? (
        <p className="settings-done" role="status">
          {t("setup:saved")}
        </p>
      ) : null}
      <FormProblems rejection={rejection} />
      <MemberForm key={String(member.capacitySaidOn)} member={member} mayChange={mayChange} rejection={rejection} />
      <MemberContacts
        key={contacts.length}
        contacts={contacts}
        desk={`/r/${slug}`}
        mayChange={mayChange}
        rejection={rejection}
      />
      {mayChange ? <LeaveMember name={member.name} left={member.leftAt !== null} /> : null}
    </>
  );
}
