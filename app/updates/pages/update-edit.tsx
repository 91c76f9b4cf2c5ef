import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { momentOf, readUpdateForm, valuesOf } from "../form.ts";
import { changeUpdate } from "../plan.commands.server.ts";
import { UpdateForm } from "../ui/UpdateForm.tsx";
import { updateChoices } from "../update-form.server.ts";
import { getUpdate } from "../updates.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { update, successes } = await getUpdate(actor, read, params.updateId ?? "");
    const desk = `/r/${region.slug}`;
    // What is on its way stands as it is.
    if (update.state !== "planned") throw redirect(`${desk}/updates/${update.id}`);
    const { id, audienceId, channelId, imageFileId, imageAlt, title } = update;
    const successIds = successes.map((success) => success.id);
    const choices = await updateChoices(actor, read, { audienceId, successIds, channelId });
    const kept = choices.pictures.some(({ fileId }) => fileId === imageFileId);
    if (imageFileId && !kept) choices.pictures.unshift({ fileId: imageFileId, alt: imageAlt, from: title });
    const values = {
      ...valuesOf({ ...update, channelId: choices.channelId }, successIds, momentOf(update.plannedFor)),
      id: [id],
      revision: [String(update.revision)],
    };
    return { desk, title, locale: update.locale, back: `${desk}/updates/${id}`, choices, values };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = params.updateId ?? "";
      const { imageFileId, ...fields } = readUpdateForm({ ...typedFrom(form), id: [id] });
      await changeUpdate(actor, now(), { ...fields, imageFileId: imageFileId || null });
      throw redirect(`/r/${region.slug}/updates/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function UpdateEdit() {
  const { t } = useTranslation();
  const { desk, title, back, choices, values } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{title}</Link>}
        title={t("updates:update.editTitle", { audience: choices.audience.name })}
        lead={t("updates:update.editLead")}
      />
      <UpdateForm
        choices={choices}
        stored={values}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("updates:update.save")}
        filesPath={`${desk}/files`}
        audiencePath={`${desk}/audiences/${choices.audience.id}`}
        back={back}
      />
    </>
  );
}
