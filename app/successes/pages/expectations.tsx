import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { expectationAct } from "../expectation-form.ts";
import { restoreExpectation, retireExpectation } from "../expectations.commands.server.ts";
import { listExpectations } from "../expectations.queries.server.ts";
import { ExpectationRows } from "../ui/ExpectationRows.tsx";
import { UndoNotice } from "../ui/UndoNotice.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const all = await listExpectations(actor, read, { retired: true });
    const justRetired = new URL(request.url).searchParams.get("retired");
    return {
      active: all.filter(({ retiredAt }) => retiredAt === null),
      retired: all.filter(({ retiredAt }) => retiredAt !== null),
      justRetired: all.find(({ id, retiredAt }) => id === justRetired && retiredAt !== null) ?? null,
      regionName: region.name,
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("successes:expectation.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { intent, id } = expectationAct.parse(Object.fromEntries(form));
      const list = `/r/${region.slug}/expectations`;
      if (intent === "retire") {
        await retireExpectation(actor, now(), id);
        throw redirect(`${list}?retired=${id}`);
      }
      await restoreExpectation(actor, now(), id);
      throw redirect(`${list}#e-${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Expectations() {
  const { t } = useTranslation();
  const { active, retired, justRetired, regionName, desk, mayWrite } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const unmet = active.filter(({ answers }) => answers.length === 0).length;
  const owners = [...new Map(active.map(({ memberId, memberName }) => [memberId ?? "", memberName ?? regionName]))];
  return (
    <div className="expectations">
      <PageHead
        place={t("successes:expectation.place")}
        title={
          active.length === 0
            ? t("successes:expectation.emptyTitle")
            : t("successes:expectation.title", { count: unmet })
        }
        lead={t("successes:expectation.lead")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${desk}/expectations/new`}>{t("successes:expectation.new")}</Link>
            </Button>
          ) : null
        }
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {justRetired && mayWrite ? (
        <UndoNotice intent="restore" fields={{ id: justRetired.id }}>
          {t("successes:expectation.wasRetired")} <span lang={justRetired.locale}>«{justRetired.text}»</span>
        </UndoNotice>
      ) : null}
      {active.length === 0 ? (
        <EmptyState title={t("successes:expectation.emptyHead")}>{t("successes:expectation.empty")}</EmptyState>
      ) : null}
      {owners.map(([ownerId, name]) => (
        <section key={ownerId} aria-labelledby={`o-${ownerId}`}>
          <h2 id={`o-${ownerId}`}>{name}</h2>
          <ExpectationRows
            expectations={active.filter(({ memberId }) => (memberId ?? "") === ownerId)}
            desk={desk}
            mayWrite={mayWrite}
          />
        </section>
      ))}
      {retired.length > 0 ? (
        <details>
          <summary>{t("successes:expectation.retiredOnes", { count: retired.length })}</summary>
          <ExpectationRows expectations={retired} desk={desk} mayWrite={mayWrite} />
        </details>
      ) : null}
    </div>
  );
}
