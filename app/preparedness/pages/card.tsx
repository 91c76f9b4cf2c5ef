import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { languageTag } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { UndoNotice } from "~/successes/ui/UndoNotice.tsx";
import { getCard } from "../cards.queries.server.ts";
import { wouldBeHeld } from "../held.queries.server.ts";
import { actOnCard } from "../room-acts.server.ts";
import { readCardAct } from "../room-form.ts";
import { CardHistory } from "../ui/CardHistory.tsx";
import { CardSheet } from "../ui/CardSheet.tsx";
import { CardStates } from "../ui/CardStates.tsx";
import { consequenceWord, likelihoodWord } from "../ui/level-words.ts";
import { StopList } from "../ui/StopList.tsx";
import "../ui/card.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      ...(await getCard(actor, read, now(), params.scenarioId ?? "")),
      things: await wouldBeHeld(actor, read, region, now()),
      newId: crypto.randomUUID(),
      mayWrite: may(actor, "write"),
      desk: `/r/${region.slug}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      await actOnCard(actor, now(), params.scenarioId ?? "", readCardAct(form));
      throw redirect(`/r/${region.slug}/preparedness/cards/${params.scenarioId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.card.title ?? "" }];

export default function CardPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { card, score, desk, mayWrite, reviewDueOn, ...rest } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const path = `${desk}/preparedness`;
  const risk = {
    score,
    likelihood: t(likelihoodWord[card.likelihood] ?? "").toLowerCase(),
    consequence: t(consequenceWord[card.consequence] ?? "").toLowerCase(),
  };
  return (
    <div className="card-page">
      <PageHead
        place={<Link to={path}>{t("preparedness:place")}</Link>}
        aside={card.category}
        title={card.title}
        titleLang={card.locale === locale ? undefined : languageTag[card.locale]}
        lead={t("preparedness:card.riskSentence", risk)}
        action={
          mayWrite && !card.archivedAt ? (
            <Link className="ds-button" data-variant="primary" to={`${path}/open?card=${card.id}`}>
              {t("preparedness:card.open")}
            </Link>
          ) : null
        }
      />
      <FormProblems rejection={rejection} />
      {card.archivedAt && mayWrite ? (
        <UndoNotice intent="restore" fields={{}}>
          {t("preparedness:card.isArchived")}
        </UndoNotice>
      ) : null}
      <CardStates card={card} reviewDueOn={reviewDueOn} {...rest} />
      <div className="card-columns">
        <CardSheet card={card} steps={rest.steps} calls={rest.calls} people={rest.people} />
        <div>
          <CardHistory {...rest} casesPath={`${path}/cases`} mayWrite={mayWrite} rejection={rejection} />
          <StopList things={rest.things} desk={desk} />
          {mayWrite ? (
            <Form method="post" className="card-acts">
              <Link className="quiet" to={`${path}/cards/${card.id}/edit`}>
                {t("preparedness:card.edit")}
              </Link>
              {card.archivedAt ? null : (
                <SubmitButton variant="tertiary" name="intent" value="archive">
                  {t("preparedness:card.archive")}
                </SubmitButton>
              )}
            </Form>
          ) : null}
        </div>
      </div>
    </div>
  );
}
