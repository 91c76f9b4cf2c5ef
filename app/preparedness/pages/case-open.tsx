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
import { momentFields } from "~/platform/typed-moment.ts";
import { translator } from "~/platform/words.server.ts";
import { listCards } from "../cards.queries.server.ts";
import { openCase } from "../cases.commands.server.ts";
import { wouldBeHeld } from "../held.queries.server.ts";
import { readOpenForm } from "../room-form.ts";
import { OpenForm } from "../ui/OpenForm.tsx";

/** What the cards about personal data have as their topic, in both written forms. */
const dataProtection = "personvern";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "send");
    const at = now();
    const cards = (await listCards(actor, read, at)).map(({ card }) => card);
    const chosen = cards.find(({ id }) => id === new URL(request.url).searchParams.get("card"));
    return {
      values: {
        id: [crypto.randomUUID()],
        scenarioId: [chosen?.id ?? ""],
        title: [chosen?.title ?? ""],
        dataBreach: chosen?.category === dataProtection ? ["on"] : [],
        ...momentFields("aware", at),
      },
      cards: cards.map(({ id, title }) => ({ id, title })),
      held: (await wouldBeHeld(actor, read, region, at)).length,
      back: `/r/${region.slug}/preparedness`,
      pageTitle: translator(await requestLocale(request))("preparedness:open.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const input = readOpenForm(form);
      const id = await openCase(actor, now(), input);
      throw redirect(`/r/${region.slug}/preparedness/cases/${id}${input.lifeAndHealth ? "?handover" : ""}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function CaseOpen() {
  const { t } = useTranslation();
  const { back, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("preparedness:place")}</Link>}
        title={t("preparedness:open.title")}
        lead={t("preparedness:open.lead")}
      />
      <OpenForm {...loaded} back={back} answer={isRejection(answered) ? answered : undefined} />
    </>
  );
}
