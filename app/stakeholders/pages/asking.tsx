import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { readAsk } from "../ask-form.ts";
import { scopes } from "../ask-scope.ts";
import { askToAssess } from "../asking.commands.server.ts";
import { askedMembers } from "../asking.queries.server.ts";
import { listStakeholders } from "../stakeholders.queries.server.ts";
import { AskMembers } from "../ui/AskMembers.tsx";
import { StakeholderNav } from "../ui/StakeholderNav.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const views = await listStakeholders(actor, read, at);
    const used = new Set<string>(["all", "near", ...views.map(({ stakeholder }) => stakeholder.group)]);
    return {
      members: await askedMembers(actor, read),
      scopes: scopes.filter((scope) => used.has(scope)),
      mayAsk: may(actor, "send") && views.length > 0,
      path: `/r/${region.slug}/stakeholders`,
      pageTitle: translator(await requestLocale(request))("stakeholders:ask.title"),
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      await askToAssess(actor, now(), readAsk(form));
      throw redirect(`/r/${region.slug}/stakeholders/asking`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Asking() {
  const { t } = useTranslation();
  const { path, pageTitle, ...page } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const waiting = page.members.filter((member) => member.asked && !member.answered).length;
  return (
    <>
      <PageHead
        place={<Link to={path}>{t("stakeholders:list.place")}</Link>}
        title={waiting > 0 ? t("stakeholders:ask.waiting", { count: waiting }) : pageTitle}
        lead={t("stakeholders:ask.lead")}
      />
      <StakeholderNav path={path} current="asking" />
      <AskMembers {...page} answer={isRejection(answered) ? answered : undefined} />
    </>
  );
}
