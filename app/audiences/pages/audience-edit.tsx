import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readRevision } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { answerInside, asAnswer, audienceChoices } from "../audience-form.server.ts";
import { changeAudience, changedMeanwhile } from "../audiences.commands.server.ts";
import { getAudience } from "../audiences.queries.server.ts";
import { readAudienceForm } from "../form.ts";
import { valuesOf } from "../form-values.ts";
import { countPeople } from "../people.queries.server.ts";
import { ruleSentence } from "../rule-sentence.ts";
import { AudienceForm } from "../ui/AudienceForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { audience, topics, channels } = await getAudience(actor, read, params.audienceId ?? "");
    const confirmerIds = channels.flatMap((channel) => channel.confirmerIds);
    return {
      audience,
      choices: await audienceChoices(actor, read, { confirmerIds, memberIds: audience.rule.memberIds }),
      stored: { ...valuesOf(audience, topics, channels), revision: [String(audience.revision)] },
      counted: (await countPeople(read, region.id, [audience])).get(audience.id) ?? null,
      keptChannels: channels.map(({ id }) => id),
      list: `/r/${region.slug}/audiences`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { audience } = await getAudience(actor, read, params.audienceId ?? "");
    const { id } = audience;
    const answer = await attempt(form, async () => {
      const inside = await answerInside(actor, read, form, id);
      if (inside) return inside;
      demand(actor, "write");
      await changeAudience(actor, now(), { id, revision: readRevision(form), ...readAudienceForm(form) });
      throw redirect(`/r/${region.slug}/audiences/${id}`);
    });
    // Saved once more it is meant: then it is laid on top of what stands now.
    return asAnswer(answer, { code: changedMeanwhile, values: { revision: [String(audience.revision)] } });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.audience.name ?? "" }];

export default function AudienceEdit() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { audience, choices, stored, counted, keptChannels, list } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const back = `${list}/${audience.id}`;
  const rule = ruleSentence(t, locale, audience.rule, choices.members);
  return (
    <>
      <PageHead
        place={<Link to={back}>{audience.name}</Link>}
        title={t("audiences:edit.title")}
        lead={t("audiences:edit.lead")}
      />
      <AudienceForm
        {...choices}
        stored={stored}
        answer={answer}
        counted={counted}
        countPath={`${list}/count`}
        audienceId={audience.id}
        press={audience.kind === "press" ? { rule, channelId: audience.id } : null}
        keptChannels={keptChannels}
        submit={t("audiences:edit.submit")}
        back={back}
      />
    </>
  );
}
