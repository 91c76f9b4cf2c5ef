import { Button } from "@digdir/designsystemet-react";
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { Download } from "~/components/Download.tsx";
import { EmptyState } from "~/components/EmptyState.tsx";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { listMedia } from "../media.queries.server.ts";
import { actOnMedia } from "../media-acts.server.ts";
import { mediaSearch, placeTyped, readMediaFilter } from "../outlet-form.ts";
import { MediaFilter } from "../ui/MediaFilter.tsx";
import { MediaUndone } from "../ui/MediaUndone.tsx";
import { OutletRows } from "../ui/OutletRows.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const filter = readMediaFilter(asked);
    const list = await listMedia(actor, read, now(), filter);
    const members = await membersOf(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      members: members.map(({ id, name }) => ({ id, name })),
      takenOff: asked.has("off") ? placeTyped(asked) : null,
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("press:media.place"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => ({ undo: await actOnMedia(actor, now(), form) }));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Media() {
  const { t } = useTranslation();
  const { rows, total, page, pages, people, due, filter, members, takenOff, desk, mayWrite } =
    useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const off = takenOff && !answered ? ({ intent: "putBack", fields: takenOff } as const) : null;
  const undo = answered && "undo" in answered ? answered.undo : off;
  const isEmpty = people + total === 0 && filter.show === "used" && !filter.memberId;
  const acts = (
    <div className="outlet-acts">
      <Link className="quiet" to={`${desk}/enquiries`}>
        {t("press:enquiry.place")}
      </Link>
      <Link className="quiet" to={`${desk}/coverage`}>
        {t("press:coverage.place")}
      </Link>
      {mayWrite ? (
        <Button asChild>
          <Link to={`${desk}/media/new`}>{t("press:media.new")}</Link>
        </Button>
      ) : null}
    </div>
  );
  return (
    <>
      <PageHead
        place={t("press:media.place")}
        title={
          isEmpty
            ? t("press:media.emptyTitle")
            : due > 0
              ? t("press:media.dueTitle", { count: due })
              : t("press:media.title", { count: people })
        }
        lead={t("press:media.lead")}
        action={acts}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {undo ? <MediaUndone undo={undo} /> : null}
      {isEmpty ? (
        <EmptyState title={t("press:media.emptyHead")}>{t("press:media.empty")}</EmptyState>
      ) : (
        <MediaFilter filter={filter} members={members} total={total} />
      )}
      <OutletRows rows={rows} desk={desk} mayWrite={mayWrite} />
      <Pages page={page} pages={pages} searchOf={(to) => mediaSearch(filter, to)} />
      {mayWrite ? (
        <Download
          path={`${desk}/download/media`}
          search={mediaSearch(filter, 1)}
          importPath={`${desk}/imports?kind=media`}
        />
      ) : null}
    </>
  );
}
