import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { listAudiences } from "~/audiences/audiences.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { releaseDayOf } from "~/press/planned-releases.queries.server.ts";
import { readUpdateForm } from "../form.ts";
import { planUpdate } from "../plan.commands.server.ts";
import { ChooseAudience } from "../ui/ChooseAudience.tsx";
import { slotSentence } from "../ui/slot-sentence.ts";
import { UpdateForm } from "../ui/UpdateForm.tsx";
import { startOf, updateChoices } from "../update-form.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const asked = new URL(request.url).searchParams;
    const successIds = [...new Set(asked.getAll("success"))];
    const audienceId = asked.get("audience") ?? "";
    const desk = `/r/${region.slug}`;
    const title = translator(await requestLocale(request))("updates:new.title");
    const audiences = (await listAudiences(actor, read)).map(({ audience: { id, name, concern } }) => ({
      id,
      name,
      concern,
    }));
    if (!audienceId) return { title, desk, audiences, form: null };
    const choices = await updateChoices(actor, read, { audienceId, successIds });
    const start = await startOf(actor, read, now(), {
      id: crypto.randomUUID(),
      audienceId,
      successIds,
      date: asked.get("date"),
      releaseOn: await releaseDayOf(actor, read, successIds),
    });
    return { title, desk, audiences, form: { choices, ...start } };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { revision: _, imageFileId, ...fields } = readUpdateForm(typedFrom(form));
      const id = await planUpdate(actor, now(), { ...fields, imageFileId: imageFileId || null });
      throw redirect(`/r/${region.slug}/updates/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function UpdateNew() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { desk, audiences, form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const [asked] = useSearchParams();
  const place = <Link to={`${desk}/plan`}>{t("updates:update.place")}</Link>;
  if (!form) {
    return (
      <>
        <PageHead place={place} title={t("updates:new.whom")} lead={t("updates:new.whomLead")} />
        <ChooseAudience
          audiences={audiences}
          newAudiencePath={`${desk}/audiences/new`}
          hrefOf={(audienceId) => `?${new URLSearchParams([...asked, ["audience", audienceId]])}`}
        />
      </>
    );
  }
  const { choices, values, slot, ownDay } = form;
  const audiencePath = `${desk}/audiences/${choices.audience.id}`;
  return (
    <>
      <PageHead
        place={place}
        title={t("updates:new.to", { audience: choices.audience.name })}
        lead={t("updates:new.lead")}
      />
      <UpdateForm
        choices={choices}
        stored={values}
        answer={isRejection(answered) ? answered : undefined}
        slotSentence={
          ownDay
            ? t("updates:new.ownDay", { date: formatDate(locale, slot.date, "weekday") })
            : slotSentence(slot, t, locale)
        }
        submit={t("updates:new.submit")}
        filesPath={`${desk}/files`}
        audiencePath={audiencePath}
        back={`${desk}/plan`}
      />
    </>
  );
}
