import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
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
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { expectationValues, readExpectationForm } from "../expectation-form.ts";
import { changeExpectation } from "../expectations.commands.server.ts";
import { getExpectation } from "../expectations.queries.server.ts";
import { readRevision } from "../form.ts";
import { onTopOf } from "../on-top.ts";
import { ExpectationForm } from "../ui/ExpectationForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const expectation = await getExpectation(actor, read, params.expectationId ?? "");
    return {
      members: await membersOffered(read, region.id, [expectation.memberId]),
      stored: { ...expectationValues(expectation), revision: [String(expectation.revision)] },
      back: `/r/${region.slug}/expectations`,
      title: translator(await requestLocale(request))("successes:expectation.editTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { expectationId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      await changeExpectation(actor, now(), { id, revision: readRevision(form), ...readExpectationForm(form) });
      throw redirect(`/r/${region.slug}/expectations#e-${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function ExpectationEdit() {
  const { t } = useTranslation();
  const { members, stored, back, title } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={back}>{t("successes:expectation.place")}</Link>} title={title} />
      <ExpectationForm
        members={members}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("successes:edit.submit")}
        back={back}
      />
    </>
  );
}
