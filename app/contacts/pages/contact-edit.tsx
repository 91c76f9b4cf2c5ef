import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { getContact } from "../contact.queries.server.ts";
import { contactChoices } from "../contact-choices.server.ts";
import { readContactForm, valuesOf } from "../form.ts";
import { changedMeanwhile, changePerson } from "../people.commands.server.ts";
import { listRoles, roleWord } from "../roles.ts";
import { readRevision } from "../typed-fields.ts";
import { ContactForm } from "../ui/ContactForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { contact, tags, topics } = await getContact(actor, read, params.contactId ?? "");
    return {
      name: contact.name,
      choices: await contactChoices(
        actor,
        read,
        tags.map(({ memberId }) => memberId),
      ),
      stored: valuesOf(contact, tags, topics),
      lists: listRoles.filter((role) => tags.some((tag) => tag.role === role)),
      back: `/r/${region.slug}/contacts/${contact.id}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { contactId = "" } = params;
    const answer = await attempt(form, async () => {
      demand(actor, "write");
      await changePerson(actor, now(), { id: contactId, revision: readRevision(form), ...readContactForm(form) });
      throw redirect(`/r/${region.slug}/contacts/${contactId}`);
    });
    if (!answer.data.problems.some(({ code }) => code === changedMeanwhile)) return answer;
    // Saved once more it is meant: then it is laid on top of what stands now.
    const { contact } = await getContact(actor, read, contactId);
    const values = { ...answer.data.values, revision: [String(contact.revision)] };
    return data({ ...answer.data, values }, { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.name ?? "" }];

export default function ContactEdit() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { name, choices, stored, lists, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const roles = formatList(
    locale,
    lists.map((role) => t(roleWord[role])),
  );
  return (
    <>
      <PageHead place={<Link to={back}>{name}</Link>} title={t("contacts:edit.title")} lead={t("contacts:edit.lead")} />
      <ContactForm
        {...choices}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("contacts:edit.submit")}
        back={back}
        elsewhere={lists.length > 0 ? t("contacts:edit.elsewhere", { roles }) : null}
      />
    </>
  );
}
