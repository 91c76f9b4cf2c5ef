import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
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
import { stakeholderChoices } from "../choices.queries.server.ts";
import { readFields, readRevision } from "../form.ts";
import { valuesOf } from "../form-values.ts";
import { changedMeanwhile, changeStakeholder } from "../stakeholders.commands.server.ts";
import { getStakeholder } from "../stakeholders.queries.server.ts";
import { StakeholderForm } from "../ui/StakeholderForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { stakeholder, name, contact } = await getStakeholder(actor, read, now(), params.stakeholderId ?? "");
    return {
      name,
      stored: valuesOf(stakeholder),
      choices: await stakeholderChoices(actor, read, {
        ownerId: stakeholder.ownerContactId,
        memberId: stakeholder.memberId,
      }),
      back: `/r/${region.slug}/stakeholders/${stakeholder.id}`,
      contactPath: `/r/${region.slug}/contacts/${contact.id}/edit`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const id = params.stakeholderId ?? "";
    const answer = await attempt(form, async () => {
      await changeStakeholder(actor, now(), { id, revision: readRevision(form), fields: readFields(form) });
      throw redirect(`/r/${region.slug}/stakeholders/${id}`);
    });
    if (!answer.data.problems.some(({ code }) => code === changedMeanwhile)) return answer;
    // Saved once more it is meant: then it is laid on top of what stands now.
    const { stakeholder } = await getStakeholder(actor, read, now(), id);
    const values = { ...answer.data.values, revision: [String(stakeholder.revision)] };
    return data({ ...answer.data, values }, { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.name ?? "" }];

export default function StakeholderEdit() {
  const { t } = useTranslation();
  const { name, stored, choices, back, contactPath } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{name}</Link>}
        title={t("stakeholders:edit.title", { name })}
        lead={
          <>
            {t("stakeholders:edit.lead")} <Link to={contactPath}>{t("stakeholders:edit.contact")}</Link>
          </>
        }
      />
      <StakeholderForm
        {...choices}
        who={null}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("stakeholders:edit.submit")}
        back={back}
      />
    </>
  );
}
