import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { pressShare } from "~/press/member-share.queries.server.ts";
import { memberShare } from "~/updates/share.queries.server.ts";
import { mendingOf } from "../mending.queries.server.ts";
import { readShareKind, type ShareKind, shareKinds, shareView } from "../share-view.ts";
import { Mending } from "../ui/Mending.tsx";
import { ShareBehind } from "../ui/ShareBehind.tsx";
import { ShareTable } from "../ui/ShareTable.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const kind = readShareKind(asked.get("of"));
    const told = await memberShare(actor, read, now());
    return {
      kind,
      view: shareView(kind, told, await pressShare(actor, read, now())),
      lacking: await mendingOf(actor, read, now(), told),
      memberId: asked.get("member"),
      desk: `/r/${region.slug}`,
      pageTitle: translator(await requestLocale(request))("reports:share.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

const kindWords: Record<ShareKind, string> = {
  told: "reports:share.told",
  quotes: "reports:share.quotes",
  releases: "reports:share.releases",
  coverage: "reports:share.coverage",
};
const leads: Record<ShareKind, string> = {
  told: "reports:share.leadTold",
  quotes: "reports:share.leadQuotes",
  releases: "reports:share.leadReleases",
  coverage: "reports:share.leadCoverage",
};

export default function Share() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { kind, view, lacking, memberId, desk } = useLoaderData<typeof loader>();
  const leftOut = view.rows.filter((row) => row.leftOut).map(({ name }) => name);
  const opened = view.rows.find((row) => row.memberId === memberId);
  const title =
    view.total === 0
      ? t("reports:share.titleNothing")
      : leftOut.length > 0
        ? t("reports:share.titleLeftOut", { members: formatList(locale, leftOut), count: leftOut.length })
        : t("reports:share.title");
  return (
    <div className="share-page">
      <PageHead place={t("reports:share.place")} title={title} lead={t(leads[kind])} />
      <nav className="share-kinds" aria-label={t("reports:share.kinds")}>
        {shareKinds.map((each) => (
          <Link key={each} to={`?of=${each}`} aria-current={each === kind ? "page" : undefined}>
            {t(kindWords[each])}
          </Link>
        ))}
      </nav>
      {view.total === 0 ? (
        <EmptyState title={t("reports:share.emptyTitle")}>{t("reports:share.empty")}</EmptyState>
      ) : (
        <ShareTable
          kind={kind}
          view={view}
          behindPath={(id) => `?of=${kind}&member=${id}#rows`}
          memberPath={(id) => `${desk}/members/${id}`}
        />
      )}
      {opened && opened.behind.length > 0 ? (
        <ShareBehind kind={kind} name={opened.name} behind={opened.behind} desk={desk} />
      ) : null}
      {kind === "told" ? <Mending lacking={lacking} desk={desk} /> : null}
      <p className="small">{t("reports:share.rule")}</p>
    </div>
  );
}
