import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { readRevision, readSuccessForm } from "../form.ts";
import { type ClashAnswer, formChoices, keepUpload, meetTheirs, openedForm } from "../success-form.server.ts";
import { changedMeanwhile, changeSuccess } from "../successes.commands.server.ts";
import { MeanwhileNotice } from "../ui/MeanwhileNotice.tsx";
import { SuccessForm } from "../ui/SuccessForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { successId = "" } = params;
    const choices = await formChoices(actor, read, region, successId);
    const { title, locale, values, draft } = await openedForm(actor, read, successId, choices);
    const stored = { ...values, newPersonId: [crypto.randomUUID()] };
    return { title, locale, draft, back: `/r/${region.slug}/successes/${successId}`, choices, stored };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const { successId = "" } = params;
    const answer = await attempt(form, async () => {
      demand(actor, "write");
      await keepUpload(actor, now(), form);
      await changeSuccess(actor, now(), { id: successId, revision: readRevision(form), ...readSuccessForm(form) });
      throw redirect(`/r/${region.slug}/successes/${successId}`);
    });
    if (!answer.data.problems.some((problem) => problem.code === changedMeanwhile)) {
      return data<ClashAnswer>({ ...answer.data, changes: [] }, answer.init ?? undefined);
    }
    const choices = await formChoices(actor, read, region, successId);
    return data(await meetTheirs(actor, read, successId, choices, answer.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

export default function SuccessEdit() {
  const { t } = useTranslation();
  const { title, locale, draft, back, choices, stored } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const pageLocale = useLocale();
  return (
    <>
      <PageHead
        place={
          <Link to={back} lang={locale === pageLocale ? undefined : locale}>
            {title}
          </Link>
        }
        title={draft ? t("successes:draft.editTitle") : t("successes:edit.title")}
        lead={draft ? t("successes:draft.editLead") : t("successes:edit.lead")}
      />
      {answer ? <MeanwhileNotice {...choices} changes={answer.changes} /> : null}
      <SuccessForm
        {...choices}
        stored={stored}
        answer={answer}
        submit={draft ? t("successes:draft.takeIn") : t("successes:edit.submit")}
        back={back}
      />
    </>
  );
}
