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
import { translator } from "~/platform/words.server.ts";
import { readNewId, readSuccessForm } from "../form.ts";
import { emptyForm, formChoices, keepUpload } from "../success-form.server.ts";
import { recordSuccess } from "../successes.commands.server.ts";
import { SuccessForm } from "../ui/SuccessForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const choices = await formChoices(actor, read, region);
    const ids = { success: crypto.randomUUID(), person: crypto.randomUUID() };
    const title = translator(await requestLocale(request))("successes:new.title");
    return { title, back: `/r/${region.slug}/successes`, choices, stored: emptyForm(actor, region, choices, ids) };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      demand(actor, "write");
      await keepUpload(actor, now(), form);
      const id = await recordSuccess(actor, now(), { id: readNewId(form), ...readSuccessForm(form) });
      throw redirect(`/r/${region.slug}/successes/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function SuccessNew() {
  const { t } = useTranslation();
  const { title, back, choices, stored } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("successes:list.place")}</Link>}
        title={title}
        lead={t("successes:new.lead")}
      />
      <SuccessForm
        {...choices}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("successes:new.submit")}
        back={back}
      />
    </>
  );
}
