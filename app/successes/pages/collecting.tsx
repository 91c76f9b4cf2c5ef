import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { SubmitButton } from "~/components/SubmitButton.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { askMembers, remindMember, setCollectDay } from "../collect.commands.server.ts";
import { collecting } from "../collect.queries.server.ts";
import { collectAct } from "../collect-form.ts";
import { draftsWaiting } from "../hand-in.queries.server.ts";
import { AskedRows } from "../ui/AskedRows.tsx";
import { CollectDay } from "../ui/CollectDay.tsx";
import { PastMonths } from "../ui/PastMonths.tsx";
import { WaitingDrafts } from "../ui/WaitingDrafts.tsx";
import "../ui/collecting.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      ...(await collecting(actor, read, now())),
      drafts: await draftsWaiting(actor, read),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("successes:collect.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = collectAct.parse(Object.fromEntries(form));
      if (act.intent === "askAll") await askMembers(actor, now(), null);
      else if (act.intent === "ask") await askMembers(actor, now(), [act.memberId]);
      else if (act.intent === "remind") await remindMember(actor, now(), act.requestId);
      else await setCollectDay(actor, now(), act.dayOfMonth);
      throw redirect(`/r/${region.slug}/collecting`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Collecting() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { members, month, dayOfMonth, nextAskDay, past, drafts, desk, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const asked = members.filter(({ request }) => request !== null);
  const done = asked.filter(({ request }) => request?.answer != null);
  const left = members.filter(({ request, hasAddress }) => request === null && hasAddress);
  const monthName = formatDate(locale, `${month}-01`, "month");
  return (
    <div className="collecting">
      <PageHead
        place={t("successes:collect.place")}
        title={
          asked.length === 0
            ? t("successes:collect.titleNobody", { month: monthName })
            : t("successes:collect.title", { done: done.length, count: asked.length, month: monthName })
        }
        lead={t("successes:collect.lead")}
        action={
          mayWrite && left.length > 0 ? (
            <Form method="post">
              <SubmitButton name="intent" value="askAll">
                {asked.length === 0
                  ? t("successes:collect.askAll")
                  : t("successes:collect.askRest", { count: left.length })}
              </SubmitButton>
            </Form>
          ) : null
        }
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <WaitingDrafts drafts={drafts} desk={desk} mayWrite={mayWrite} />
      <AskedRows members={members} desk={desk} mayWrite={mayWrite} />
      <CollectDay dayOfMonth={dayOfMonth} nextAskDay={nextAskDay} mayWrite={mayWrite} />
      <PastMonths members={members.map(({ member }) => member)} past={past} />
    </div>
  );
}
