import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { Download } from "~/components/Download.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { overallTold } from "~/updates/told.ts";
import { ToldWord } from "~/updates/ui/ToldWord.tsx";
import { toldOf } from "~/updates/updates.queries.server.ts";
import { putAside, putBack } from "../hand-in.commands.server.ts";
import { draftsWaiting } from "../hand-in.queries.server.ts";
import { draftAct, draftFields } from "../hand-in-form.ts";
import { readListFilter, searchFor, sinceChoices } from "../list-filter.ts";
import { hasSuccesses, listSuccesses } from "../successes.queries.server.ts";
import { FilterSentence } from "../ui/FilterSentence.tsx";
import { Pages, SuccessRows } from "../ui/SuccessRows.tsx";
import { UndoNotice } from "../ui/UndoNotice.tsx";
import { WaitingDrafts } from "../ui/WaitingDrafts.tsx";
import "../ui/successes.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const filter = readListFilter(new URL(request.url).searchParams);
    const list = await listSuccesses(actor, read, filter);
    const told = await toldOf(
      actor,
      read,
      list.rows.map(({ id }) => id),
    );
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      told: Object.fromEntries([...told].map(([id, audiences]) => [id, overallTold(audiences)] as const)),
      members: members.map(({ id, name }) => ({ id, name })),
      since: sinceChoices(civilDate(now(), region.timeZone), filter.since),
      any: list.total > 0 || (await hasSuccesses(actor, read)),
      drafts: await draftsWaiting(actor, read),
      desk: `/r/${region.slug}`,
      path: `/r/${region.slug}/successes`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("successes:list.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const act = draftAct.parse(Object.fromEntries(form));
      if (act.intent === "putAside") {
        const kept = await putAside(actor, now(), act.id);
        return { aside: kept ? draftFields(kept) : null };
      }
      await putBack(actor, now(), act);
      throw redirect(`/r/${region.slug}/successes`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Successes() {
  const { t } = useTranslation();
  const { rows, total, page, pages, filter, told, members, since, any, drafts, desk, path, mayWrite } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const aside = answered && "aside" in answered ? answered.aside : null;
  const [title, lead] = !any
    ? [t("successes:list.emptyTitle"), mayWrite ? t("successes:list.empty") : t("successes:list.emptyReader")]
    : total === 0
      ? [t("successes:list.noTitle"), t("successes:list.noMatch")]
      : [t("successes:list.title", { count: total }), t("successes:list.lead")];
  return (
    <>
      <PageHead
        place={t("successes:list.place")}
        title={title}
        lead={lead}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/new`}>{t("successes:list.new")}</Link>
            </Button>
          ) : null
        }
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {aside ? (
        <UndoNotice intent="putBack" fields={aside}>
          {t("successes:draft.wasPutAside", { title: aside.title })}
        </UndoNotice>
      ) : null}
      <WaitingDrafts drafts={drafts} desk={desk} mayWrite={mayWrite} />
      {any ? <FilterSentence filter={filter} members={members} since={since} total={total} /> : null}
      <SuccessRows
        rows={rows}
        memberCount={members.length}
        path={path}
        stateOf={(id) => <ToldWord state={told[id] ?? "untold"} />}
      />
      <Pages page={page} pages={pages} searchOf={(to) => searchFor(filter, to)} />
      {mayWrite && any ? <Download path={`${desk}/download/successes`} search={searchFor(filter, 1)} /> : null}
    </>
  );
}
