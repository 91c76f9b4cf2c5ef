import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { cardValues, readCardForm } from "../card-form.ts";
import { changeCard } from "../cards.commands.server.ts";
import { callable, keptLists, ownCard } from "../cards.queries.server.ts";
import { CardForm } from "../ui/CardForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const card = await ownCard(read, actor, params.scenarioId ?? "");
    const lists = await keptLists(read, card.id);
    const named = [card.spokespersonContactId, card.deputyContactId, ...lists.calls.map(({ contactId }) => contactId)];
    return {
      title: card.title,
      values: {
        ...cardValues({ ...card, ...lists }),
        id: [card.id],
        revision: [String(card.revision)],
      },
      people: await callable(actor, read, [...new Set(named.flatMap((id) => id ?? []))]),
      back: `/r/${region.slug}/preparedness/cards/${card.id}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = params.scenarioId ?? "";
      const stale = "preparedness:form.stale";
      const revision = z.coerce.number(stale).int(stale).parse(form.get("revision"));
      await changeCard(actor, now(), { ...readCardForm(form), id, revision });
      throw redirect(`/r/${region.slug}/preparedness/cards/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function CardEdit() {
  const { t } = useTranslation();
  const { title, values, people, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{title}</Link>}
        title={t("preparedness:form.editTitle")}
        lead={t("preparedness:form.lead")}
      />
      <CardForm
        stored={values}
        people={people}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("preparedness:form.save")}
        back={back}
      />
    </>
  );
}
