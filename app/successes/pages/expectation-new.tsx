import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
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
import { localeOfForm } from "~/regions/language-form.ts";
import { membersNow } from "~/regions/regions.queries.server.ts";
import { expectationValues, readExpectationForm } from "../expectation-form.ts";
import { addExpectation } from "../expectations.commands.server.ts";
import { readNewId } from "../form.ts";
import { ExpectationForm } from "../ui/ExpectationForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const members = await membersNow(read, region.id);
    const owner = members.find(({ id }) => id === new URL(request.url).searchParams.get("member"));
    const locale = owner ? localeOfForm(owner.languageForm, region.locale) : region.locale;
    const empty = { memberId: owner?.id ?? null, locale, text: "", indicator: "", unit: "", target: null };
    return {
      members: members.map(({ id, name }) => ({ id, name })),
      stored: { ...expectationValues(empty), id: [crypto.randomUUID()] },
      back: `/r/${region.slug}/expectations`,
      title: translator(await requestLocale(request))("successes:expectation.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      await addExpectation(actor, now(), { id, ...readExpectationForm(form) });
      throw redirect(`/r/${region.slug}/expectations#e-${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ExpectationNew() {
  const { t } = useTranslation();
  const { members, stored, back, title } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("successes:expectation.place")}</Link>}
        title={title}
        lead={t("successes:expectation.newLead")}
      />
      <ExpectationForm
        members={members}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("successes:expectation.submit")}
        back={back}
      />
    </>
  );
}
