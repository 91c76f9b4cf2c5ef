import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { contactChoices } from "../contact-choices.server.ts";
import { readContactForm } from "../form.ts";
import { addPerson } from "../people.commands.server.ts";
import { readNewId } from "../typed-fields.ts";
import { ContactForm } from "../ui/ContactForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    return {
      choices: await contactChoices(actor, read),
      stored: { id: [crypto.randomUUID()] },
      back: `/r/${region.slug}/contacts`,
      title: translator(await requestLocale(request))("contacts:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      demand(actor, "write");
      const { id, known } = await addPerson(actor, now(), { id: readNewId(form), ...readContactForm(form) });
      throw redirect(`/r/${region.slug}/contacts/${id}${known ? "?known" : ""}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ContactNew() {
  const { t } = useTranslation();
  const { choices, stored, back, title } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={back}>{t("contacts:list.place")}</Link>} title={title} lead={t("contacts:new.lead")} />
      <ContactForm
        {...choices}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("contacts:new.submit")}
        back={back}
      />
    </>
  );
}
