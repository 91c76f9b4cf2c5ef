import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
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
import { cardValues, newCard, readCardForm } from "../card-form.ts";
import { addCard } from "../cards.commands.server.ts";
import { callable } from "../cards.queries.server.ts";
import { firstHour } from "../first-hour.server.ts";
import { CardForm } from "../ui/CardForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const card = newCard(region.locale, await firstHour(read, region.id, region.locale));
    return {
      values: { ...cardValues(card), id: [crypto.randomUUID()] },
      people: await callable(actor, read),
      back: `/r/${region.slug}/preparedness`,
      pageTitle: translator(await requestLocale(request))("preparedness:form.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = z.uuid("preparedness:form.stale").parse(form.get("id"));
      await addCard(actor, now(), { ...readCardForm(form), id });
      throw redirect(`/r/${region.slug}/preparedness/cards/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function CardNew() {
  const { t } = useTranslation();
  const { values, people, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("preparedness:place")}</Link>}
        title={t("preparedness:form.newTitle")}
        lead={t("preparedness:form.lead")}
      />
      <CardForm
        stored={values}
        people={people}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("preparedness:form.add")}
        back={back}
      />
    </>
  );
}
