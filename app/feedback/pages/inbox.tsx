import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskAccounts } from "~/auth/desk-accounts.queries.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { listFeedback } from "../inbox.queries.server.ts";
import { inboxSearch, readInboxFilter } from "../inbox-filter.ts";
import { replyPath } from "../reply-address.ts";
import { AnswerTimes } from "../ui/AnswerTimes.tsx";
import { FeedbackRows } from "../ui/FeedbackRows.tsx";
import { InboxFilter } from "../ui/InboxFilter.tsx";
import { answerTimes, unanswered } from "../unanswered.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const filter = readInboxFilter(new URL(request.url).searchParams);
    const list = await listFeedback(actor, read, at, filter);
    const waiting = await unanswered(actor, read, at);
    const accounts = await deskAccounts(read, region.id);
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      waiting: waiting.length,
      overdue: waiting.filter(({ overdue }) => overdue).map(({ id, name, title }) => ({ id, name, title })),
      times: await answerTimes(actor, read, at),
      owners: accounts.map(({ id, name }) => ({ id, name })),
      members: members.map(({ id, name }) => ({ id, name })),
      path: `/r/${region.slug}/feedback`,
      replyPath: replyPath(region.slug),
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("feedback:list.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Inbox() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const { rows, total, page, pages, filter, waiting, overdue, times, owners, members, path, mayWrite } = loaded;
  const log = (
    <Button asChild>
      <Link to={`${path}/new`}>{t("feedback:list.new")}</Link>
    </Button>
  );
  return (
    <>
      <PageHead
        place={t("feedback:list.place")}
        title={waiting === 0 ? t("feedback:list.noneWaiting") : t("feedback:list.waiting", { count: waiting })}
        lead={t("feedback:list.lead")}
        action={mayWrite ? log : null}
      />
      <div className="inbox">
        <div>
          <InboxFilter filter={filter} owners={owners} members={members} total={total} />
          {rows.length === 0 ? (
            <EmptyState title={t("feedback:list.emptyHead")}>
              {t(inboxSearch(filter, 1) === "?" ? "feedback:list.emptyWaiting" : "feedback:list.empty")}
            </EmptyState>
          ) : null}
          <FeedbackRows rows={rows} path={path} />
          <Pages page={page} pages={pages} searchOf={(to) => inboxSearch(filter, to)} />
        </div>
        <AnswerTimes times={times} overdue={overdue} path={path} replyPath={loaded.replyPath} />
      </div>
    </>
  );
}
