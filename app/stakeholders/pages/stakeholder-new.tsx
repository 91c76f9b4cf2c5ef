import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { contactsByIds } from "~/contacts/contacts.queries.server.ts";
import { personOf } from "~/contacts/person.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { firstTyped } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { stakeholderChoices } from "../choices.queries.server.ts";
import { readNew, readNewId } from "../form.ts";
import { newValues } from "../form-values.ts";
import { contactMeant, contactsToChoose } from "../new-stakeholder.server.ts";
import { addStakeholder } from "../stakeholders.commands.server.ts";
import { StakeholderForm } from "../ui/StakeholderForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const asked = new URL(request.url).searchParams.get("contact");
    const [chosen] = asked ? await contactsByIds(actor, read, [asked]) : [];
    return {
      choices: await stakeholderChoices(actor, read, { ownerId: null, memberId: null }),
      contacts: chosen ? [personOf(chosen)] : [],
      stored: newValues(crypto.randomUUID(), chosen ?? null),
      desk: `/r/${region.slug}`,
      title: translator(await requestLocale(request))("stakeholders:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { data: refused } = await attempt(form, async () => {
      demand(actor, "write");
      const { who, ...typed } = readNew(form);
      const contact = await contactMeant(actor, read, who);
      const id = await addStakeholder(actor, now(), { id: readNewId(form), contact, ...typed });
      throw redirect(`/r/${region.slug}/stakeholders/${id}`);
    });
    const typed = (name: string) => firstTyped(refused.values, name).trim();
    const contacts = await contactsToChoose(actor, read, typed("name"), typed("contact"));
    return data({ ...refused, contacts }, { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

export default function StakeholderNew() {
  const { t } = useTranslation();
  const { title, desk, choices, contacts, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `${desk}/stakeholders`;
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("stakeholders:list.place")}</Link>}
        title={title}
        lead={t("stakeholders:new.lead")}
      />
      <StakeholderForm
        {...choices}
        who={{ contacts: answer?.contacts ?? contacts, peoplePath: `${desk}/activities/people` }}
        stored={stored}
        answer={answer}
        submit={t("stakeholders:new.submit")}
        back={back}
      />
    </>
  );
}
