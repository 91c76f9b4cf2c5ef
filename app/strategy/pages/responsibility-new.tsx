import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
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
import { dutyShape } from "../duty-form.ts";
import { addDuty } from "../responsibilities.commands.server.ts";
import { dutyChoices, typedDuty } from "../responsibilities.queries.server.ts";
import { DutyForm } from "../ui/DutyForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const locale = await requestLocale(request);
    return {
      choices: await dutyChoices(actor, read),
      stored: typedDuty({
        id: crypto.randomUUID(),
        revision: 0,
        what: "",
        contactId: new URL(request.url).searchParams.get("who") ?? "",
        role: null,
        memberId: null,
        locale,
        kind: "internal",
        everyDays: null,
        startsOn: civilDate(now()),
      }),
      back: `/r/${region.slug}/responsibilities`,
      pageTitle: translator(locale)("strategy:dutyForm.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const duty = dutyShape.parse(Object.fromEntries(form));
      await addDuty(actor, now(), duty);
      throw redirect(`/r/${region.slug}/responsibilities#${duty.id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function ResponsibilityNew() {
  const { t } = useTranslation();
  const { choices, stored, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("strategy:duties.place")}</Link>}
        title={t("strategy:dutyForm.newTitle")}
        lead={t("strategy:dutyForm.newLead")}
      />
      <DutyForm
        {...choices}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("strategy:dutyForm.add")}
        back={back}
      />
    </>
  );
}
