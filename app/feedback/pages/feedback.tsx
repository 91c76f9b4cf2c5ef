import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { opening } from "~/platform/plain-text.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { actOnFeedback } from "../feedback-acts.server.ts";
import { actFields, feedbackAct } from "../form.ts";
import { getFeedback } from "../inbox.queries.server.ts";
import { kindWord } from "../kinds.ts";
import { repliesSent } from "../replies.queries.server.ts";
import { AccessNote } from "../ui/AccessNote.tsx";
import { AnswerForm } from "../ui/AnswerForm.tsx";
import { FeedbackSide } from "../ui/FeedbackSide.tsx";
import { OurAnswer } from "../ui/OurAnswer.tsx";
import "../ui/inbox.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const view = await getFeedback(actor, read, at, params.feedbackId ?? "");
    const accounts = await deskAccounts(read, region.id);
    return {
      ...view,
      title: opening(view.feedback.text, 70),
      replies: await repliesSent(actor, read, view.feedback.id),
      owners: accounts.map(({ id, name }) => ({ id, name })),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      today: civilDate(at),
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { feedbackId: id = "" } = params;
    const form = await readForm(request);
    return attempt(form, async () => {
      await actOnFeedback(actor, now(), id, feedbackAct.parse(actFields(form)));
      throw redirect(`/r/${region.slug}/feedback/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function FeedbackPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const { feedback, standing, timing, desk, mayWrite, replies, today, now } = loaded;
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const who = [feedback.name, feedback.organisation].filter(Boolean).join(", ") || t("feedback:list.anonymous");
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/feedback`}>{t("feedback:list.place")}</Link>}
        aside={formatDate(locale, feedback.receivedAt, "long")}
        title={who}
        lead={[t(kindWord[feedback.kind]), loaded.memberName].filter(Boolean).join(" · ")}
        action={
          mayWrite ? (
            <Link className="quiet" to={`${desk}/feedback/${feedback.id}/edit`}>
              {t("feedback:page.edit")}
            </Link>
          ) : null
        }
      />
      <FormProblems rejection={rejection} />
      <div className="feedback">
        <div>
          {feedback.accessRequest ? <AccessNote timing={timing} standing={standing} /> : null}
          <p className="wrote" lang={feedback.locale === locale ? undefined : feedback.locale}>
            {feedback.text}
          </p>
          {standing === "open" ? null : (
            <OurAnswer {...{ feedback, standing, replies, now, mayWrite }} workingDays={timing.workingDays} />
          )}
          {standing === "open" && mayWrite ? (
            <AnswerForm feedback={feedback} today={today} rejection={rejection} earlier={replies.length} />
          ) : null}
        </div>
        <FeedbackSide {...loaded} />
      </div>
    </>
  );
}
