import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { localMembersOf } from "../local-members.queries.server.ts";
import { listReleases } from "../releases.queries.server.ts";
import { FilterSentence, Pages, ReleaseRows, shows } from "../ui/ReleaseRows.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const show = shows.find((each) => each === asked.get("show")) ?? "all";
    const text = (asked.get("q") ?? "").trim().slice(0, 200);
    const list = await listReleases(actor, read, { show, text, page: Number(asked.get("page")) || 1 });
    const localMembers = await localMembersOf(
      actor,
      read,
      list.rows.map(({ id }) => id),
    );
    return {
      ...list,
      rows: list.rows.map((row) => ({ ...row, localMembers: localMembers.get(row.id) ?? [] })),
      show,
      text,
      path: `/r/${region.slug}/releases`,
      memberCount: (await membersOf(read, region.id)).length,
      successesPath: `/r/${region.slug}/successes`,
      pageTitle: translator(await requestLocale(request))("press:list.place"),
      now: now(),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Releases() {
  const { t } = useTranslation();
  const { rows, total, page, pages, show, text, path, successesPath, memberCount, now } =
    useLoaderData<typeof loader>();
  const filtered = show !== "all" || text !== "";
  const waiting = rows.filter(
    ({ status }) => status.kind === "inApproval" || status.kind === "changesRequested",
  ).length;
  const address = (to: number) => {
    const asked = new URLSearchParams({
      ...(show !== "all" && { show }),
      ...(text && { q: text }),
      ...(to > 1 && { page: String(to) }),
    });
    return asked.size > 0 ? `?${asked}` : path;
  };
  return (
    <>
      <PageHead
        place={t("press:list.place")}
        aside={total > 0 && t("press:list.count", { count: total })}
        title={waiting > 0 && !filtered ? t("press:list.titleWaiting", { count: waiting }) : t("press:list.title")}
        lead={t("press:list.lead")}
      />
      {(total > 0 || filtered) && <FilterSentence show={show} text={text} />}
      {total > 0 ? (
        <ReleaseRows rows={rows} memberCount={memberCount} path={path} now={now} />
      ) : filtered ? (
        <EmptyState title={t("press:list.noneFound")} action={<Link to={path}>{t("press:list.showAll")}</Link>} />
      ) : (
        <EmptyState
          title={t("press:list.emptyTitle")}
          action={
            <Link className="go" to={successesPath}>
              {t("press:list.emptyAction")}
            </Link>
          }
        >
          {t("press:list.emptyText")}
        </EmptyState>
      )}
      <Pages page={page} pages={pages} address={address} />
    </>
  );
}
