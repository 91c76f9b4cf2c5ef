import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { may } from "~/access/permissions.ts";
import { activitiesWith, audiencesOf } from "~/audiences/of-contact.queries.server.ts";
import { InAudiences, SpokenWith } from "~/audiences/ui/OfContact.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { contactPlaces } from "~/contact-places.server.ts";
import { feedbackFrom } from "~/feedback/inbox.queries.server.ts";
import { SaidByContact } from "~/feedback/ui/SaidByContact.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { getContact, mailTo } from "../contact.queries.server.ts";
import { mergedInto, mergeInto } from "../duplicates.queries.server.ts";
import { undoMerge } from "../merge.commands.server.ts";
import { archivePerson, restorePerson } from "../people.commands.server.ts";
import { officeOf } from "../person.ts";
import { ContactActs, OutOfUse } from "../ui/ContactActs.tsx";
import { ContactSide } from "../ui/ContactSide.tsx";
import { MailHistory } from "../ui/MailHistory.tsx";
import { BecameAnother, OthersBecame } from "../ui/Merged.tsx";
import "../ui/people.css";

const mailsPerPage = 20;
const stale = "contacts:form.stale";
const act = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.enum(["archive", "restore"]) }),
    z.object({ intent: z.literal("unmerge"), mergeId: z.uuid(stale) }),
  ],
  stale,
);

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const details = await getContact(actor, read, params.contactId ?? "");
    const number = Number(asked.get("mail"));
    const page = Number.isInteger(number) && number > 1 && number < 100_000 ? number : 1;
    const mails = await mailTo(actor, read, details.contact.id, { page, size: mailsPerPage });
    return {
      ...details,
      mails: mails.slice(0, mailsPerPage),
      more: mails.length > mailsPerPage,
      page,
      said: await feedbackFrom(actor, read, now(), details.contact.id),
      spokenWith: await activitiesWith(actor, read, details.contact.id),
      audiences: await audiencesOf(actor, read, details),
      known: asked.has("known"),
      became: (await mergeInto(actor, read, details.contact.id)) ?? null,
      others: await mergedInto(actor, read, details.contact.id),
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
      now: now(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { contactId = "" } = params;
    return attempt(form, async () => {
      const wanted = act.parse(Object.fromEntries(form));
      if (wanted.intent === "unmerge") await undoMerge(actor, now(), wanted.mergeId, contactPlaces);
      else await (wanted.intent === "archive" ? archivePerson : restorePerson)(actor, now(), contactId);
      throw redirect(`/r/${region.slug}/contacts/${contactId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.contact.name ?? "" }];

export default function ContactPage() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const { contact, tags, topics, mails, more, page, said, spokenWith, audiences, known, mayWrite, desk, now } = loaded;
  const answered = useActionData<typeof action>();
  const inUse = contact.archivedAt === null;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/contacts`}>{t("contacts:list.place")}</Link>}
        title={contact.name}
        lead={officeOf(contact)}
        action={mayWrite && inUse ? <ContactActs editPath={`${desk}/contacts/${contact.id}/edit`} /> : null}
      />
      {known ? (
        <div className="notice" role="status">
          <p>{t("contacts:page.known", { name: contact.name })}</p>
        </div>
      ) : null}
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {loaded.became ? (
        <BecameAnother merge={loaded.became} contacts={`${desk}/contacts`} mayWrite={mayWrite} />
      ) : inUse ? (
        <OthersBecame others={loaded.others} mayWrite={mayWrite} />
      ) : (
        <OutOfUse mayWrite={mayWrite} />
      )}
      <div className="who">
        <div className="main">
          <MailHistory mails={mails} page={page} more={more} now={now} desk={desk} />
          <SaidByContact rows={said} desk={desk} />
          <SpokenWith activities={spokenWith} desk={desk} now={now} />
        </div>
        <ContactSide contact={contact} tags={tags} topics={topics}>
          <InAudiences audiences={audiences} inUse={inUse} desk={desk} />
        </ContactSide>
      </div>
    </>
  );
}
