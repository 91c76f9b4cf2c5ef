import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { actOnDuty } from "../duty-acts.server.ts";
import { dutyAct, dutyShape } from "../duty-form.ts";
import { changeDuty } from "../responsibilities.commands.server.ts";
import { dutyChoices, getDuty, typedDuty } from "../responsibilities.queries.server.ts";
import { DutyActs } from "../ui/DutyActs.tsx";
import { DutyForm } from "../ui/DutyForm.tsx";
import "../ui/duties.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const duty = await getDuty(actor, read, at, params.responsibilityId ?? "");
    return {
      duty,
      choices: await dutyChoices(actor, read, duty),
      stored: typedDuty(duty),
      today: civilDate(at),
      back: `/r/${region.slug}/responsibilities`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { responsibilityId: id = "" } = params;
      const fields = { ...Object.fromEntries(form), id };
      const list = `/r/${region.slug}/responsibilities`;
      if (form.has("intent")) throw redirect(`${list}${await actOnDuty(actor, now(), dutyAct.parse(fields))}`);
      await changeDuty(actor, now(), dutyShape.parse(fields));
      throw redirect(`${list}#${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.duty.what ?? "" }];

export default function ResponsibilityEdit() {
  const { t } = useTranslation();
  const { duty, choices, stored, back, today } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const answer = isRejection(answered) ? answered : undefined;
  const ofAct = answer?.values.intent !== undefined;
  return (
    <>
      <PageHead
        place={<Link to={`${back}#${duty.id}`}>{t("strategy:duties.place")}</Link>}
        title={duty.what}
        titleLang={duty.locale}
        lead={t("strategy:dutyForm.editLead", { name: duty.name })}
      />
      <DutyForm
        {...choices}
        stored={stored}
        answer={ofAct ? undefined : answer}
        submit={t("strategy:dutyForm.save")}
        back={`${back}#${duty.id}`}
      />
      <DutyActs duty={duty} today={today} answer={ofAct ? answer : undefined} />
    </>
  );
}
