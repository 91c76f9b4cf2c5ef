import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { outboxOf, outboxPageSize } from "../outbox.queries.server.ts";
import { demandOutbox } from "../outbox-open.server.ts";
import { OutboxRows } from "../ui/OutboxRows.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demandOutbox();
    const asked = Number(new URL(request.url).searchParams.get("page"));
    const page = Number.isInteger(asked) && asked > 0 ? Math.min(asked, 1_000_000) : 1;
    const { mails, total } = await outboxOf(actor, read, page);
    return {
      mails,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / outboxPageSize)),
      regionName: region.name,
      now: now(),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.regionName ?? "Framsnakk" }];

export default function Outbox() {
  const { t } = useTranslation();
  const { mails, total, page, pages, regionName, now } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        place={regionName}
        aside={t("delivery:outbox.count", { count: total })}
        title={t("delivery:outbox.title")}
        lead={t("delivery:outbox.lead")}
      />
      {total === 0 ? (
        <EmptyState
          title={t("delivery:outbox.emptyTitle")}
          action={<Link to="../releases">{t("delivery:outbox.emptyAction")}</Link>}
        >
          {t("delivery:outbox.empty")}
        </EmptyState>
      ) : (
        <OutboxRows mails={mails} now={now} />
      )}
      {pages > 1 ? (
        <nav className="outbox-pages" aria-label={t("delivery:outbox.pages")}>
          {page > 1 ? <Link to={`?page=${page - 1}`}>{t("delivery:outbox.newer")}</Link> : null}
          <span>{t("delivery:outbox.page", { page, pages })}</span>
          {page < pages ? <Link to={`?page=${page + 1}`}>{t("delivery:outbox.older")}</Link> : null}
        </nav>
      ) : null}
    </>
  );
}
