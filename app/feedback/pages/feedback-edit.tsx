import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readRevision, textAt } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { aboutChoices, aboutNamed } from "~/press/answerable.queries.server.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { onTopOf } from "~/successes/on-top.ts";
import { changeFeedback } from "../feedback.commands.server.ts";
import { feedbackValues, readFeedbackForm } from "../form.ts";
import { getFeedback } from "../inbox.queries.server.ts";
import { FeedbackForm } from "../ui/FeedbackForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { feedback } = await getFeedback(actor, read, now(), params.feedbackId ?? "");
    const accounts = await deskAccounts(read, region.id);
    const { ownerUserId, ownerName } = feedback;
    const hasLeft = ownerUserId !== null && !accounts.some(({ id }) => id === ownerUserId);
    const choices = await aboutChoices(actor, read);
    const kept = { value: `${feedback.aboutType}:${feedback.aboutId}`, title: feedback.aboutTitle };
    const isListed = feedback.aboutType === null || choices.some(({ value }) => value === kept.value);
    return {
      stored: feedbackValues(feedback),
      members: await membersOffered(read, region.id, [feedback.memberId]),
      owners: [
        ...accounts.map(({ id, name }) => ({ id, name })),
        ...(hasLeft ? [{ id: ownerUserId, name: ownerName }] : []),
      ],
      abouts: isListed ? choices : [{ ...kept, locale: feedback.locale }, ...choices],
      cameByForm: feedback.via === "form" || feedback.via === "link",
      back: `/r/${region.slug}/feedback/${feedback.id}`,
      title: translator(await requestLocale(request))("feedback:edit.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { feedbackId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      const { feedback } = await getFeedback(actor, read, now(), id);
      const about = await aboutNamed(actor, read, textAt(form, "about"), feedback);
      await changeFeedback(actor, now(), { id, about, revision: readRevision(form), ...readFeedbackForm(form) });
      throw redirect(`/r/${region.slug}/feedback/${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function FeedbackEdit() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{t("feedback:list.place")}</Link>} title={title} />
      <FeedbackForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("feedback:edit.submit")}
      />
    </>
  );
}
