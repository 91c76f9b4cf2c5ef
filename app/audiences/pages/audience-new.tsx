import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readNewId } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { translator } from "~/platform/words.server.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { answerInside, asAnswer, audienceChoices } from "../audience-form.server.ts";
import { makeAudience } from "../audiences.commands.server.ts";
import { readAudienceForm } from "../form.ts";
import { newAudience, valuesOf } from "../form-values.ts";
import { AudienceForm } from "../ui/AudienceForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      choices: await audienceChoices(actor, read, { confirmerIds: [], memberIds: [] }),
      stored: {
        ...valuesOf(newAudience(region.locale, await keptSettings(read, region.id)), [], []),
        id: [crypto.randomUUID()],
      },
      back: `/r/${region.slug}/audiences`,
      title: translator(await requestLocale(request))("audiences:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const answer = await attempt(form, async () => {
      const inside = await answerInside(actor, read, form, null);
      if (inside) return inside;
      demand(actor, "write");
      const id = await makeAudience(actor, now(), { id: readNewId(form), ...readAudienceForm(form) });
      throw redirect(`/r/${region.slug}/audiences/${id}`);
    });
    return asAnswer(answer);
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AudienceNew() {
  const { t } = useTranslation();
  const { choices, stored, back, title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("audiences:list.place")}</Link>}
        title={title}
        lead={t("audiences:new.lead")}
      />
      <AudienceForm
        {...choices}
        stored={stored}
        answer={answer}
        counted={null}
        countPath={`${back}/count`}
        audienceId={null}
        press={null}
        keptChannels={[]}
        submit={t("audiences:new.submit")}
        back={back}
      />
    </>
  );
}
