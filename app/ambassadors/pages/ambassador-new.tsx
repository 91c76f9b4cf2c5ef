import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { readSetting } from "~/regions/settings.queries.server.ts";
import { addAmbassador } from "../ambassadors.commands.server.ts";
import { readNew, readNewId } from "../form.ts";
import { emptyValues } from "../form-values.ts";
import { latestReview } from "../review.server.ts";
import { asksPerQuarter } from "../settings.ts";
import { AmbassadorForm } from "../ui/AmbassadorForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const today = civilDate(now(), region.timeZone);
    const mostAsks = await readSetting(read, region.id, asksPerQuarter);
    return {
      stored: emptyValues(crypto.randomUUID(), today, await latestReview(read, region.id, today), mostAsks),
      members: (await membersNow(read, region.id)).map(({ id, name }) => ({ id, name })),
      back: `/r/${region.slug}/ambassadors`,
      title: translator(await requestLocale(request))("ambassadors:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = await addAmbassador(actor, now(), { id: readNewId(form), ...readNew(form) });
      throw redirect(`/r/${region.slug}/ambassadors/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function AmbassadorNew() {
  const { t } = useTranslation();
  const { title, back, stored, members } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("ambassadors:list.place")}</Link>}
        title={title}
        lead={t("ambassadors:new.lead")}
      />
      <AmbassadorForm
        isNew
        members={members}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("ambassadors:new.submit")}
        back={back}
      />
    </>
  );
}
