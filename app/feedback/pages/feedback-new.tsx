import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demandPerson } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readNewId, textAt } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { aboutChoices, aboutNamed } from "~/press/answerable.queries.server.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { logFeedback } from "../feedback.commands.server.ts";
import { newFeedbackValues, readFeedbackForm } from "../form.ts";
import { FeedbackForm } from "../ui/FeedbackForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { userId } = demandPerson(actor, "write");
    const accounts = await deskAccounts(read, region.id);
    return {
      stored: newFeedbackValues({
        id: crypto.randomUUID(),
        locale: region.locale,
        today: civilDate(now()),
        ownerUserId: userId,
      }),
      members: (await membersNow(read, region.id)).map(({ id, name }) => ({ id, name })),
      owners: accounts.map(({ id, name }) => ({ id, name })),
      abouts: await aboutChoices(actor, read),
      back: `/r/${region.slug}/feedback`,
      title: translator(await requestLocale(request))("feedback:new.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      const about = await aboutNamed(actor, read, textAt(form, "about"));
      await logFeedback(actor, now(), { id, about, ...readFeedbackForm(form) });
      throw redirect(`/r/${region.slug}/feedback/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function FeedbackNew() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={form.back}>{t("feedback:list.place")}</Link>}
        title={title}
        lead={t("feedback:new.lead")}
      />
      <FeedbackForm {...form} answer={isRejection(answered) ? answered : undefined} submit={t("feedback:new.submit")} />
    </>
  );
}
