import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { coverageAbout } from "../coverage.queries.server.ts";
import { enquiriesFrom } from "../enquiries.queries.server.ts";
import { getOutlet } from "../media.queries.server.ts";
import { actOnMedia } from "../media-acts.server.ts";
import { JournalistRows } from "../ui/JournalistRows.tsx";
import { MediaUndone } from "../ui/MediaUndone.tsx";
import { OutletActs, OutletArchived } from "../ui/OutletActs.tsx";
import { Asked, Wrote } from "../ui/OutletHistory.tsx";
import { OutletFacts } from "../ui/OutletRows.tsx";
import "../ui/media.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const outlet = await getOutlet(actor, read, at, params.outletId ?? "");
    return {
      outlet,
      asked: await enquiriesFrom(actor, read, at, { outletId: outlet.id }),
      wrote: await coverageAbout(actor, read, { outletId: outlet.id }),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor } = await deskActor(request, params.region);
    await getOutlet(actor, read, now(), params.outletId ?? "");
    const form = await readForm(request);
    return attempt(form, async () => ({ undo: await actOnMedia(actor, now(), form) }));
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.outlet.name ?? "" }];

export default function OutletPage() {
  const { t } = useTranslation();
  const { outlet, asked, wrote, desk, mayWrite, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const undo = answered && "undo" in answered ? answered.undo : null;
  const inUse = outlet.archivedAt === null;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/media`}>{t("press:media.place")}</Link>}
        title={outlet.name}
        lead={<OutletFacts outlet={outlet} />}
        action={mayWrite && inUse ? <OutletActs outletId={outlet.id} desk={desk} /> : null}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {undo ? <MediaUndone undo={undo} /> : null}
      {inUse || undo ? null : <OutletArchived outletId={outlet.id} mayWrite={mayWrite} />}
      <div className="outlet">
        <div>
          <section aria-labelledby="people">
            <h2 id="people">{t("press:media.people")}</h2>
            {outlet.journalists.length === 0 ? <p className="small">{t("press:media.nobody")}</p> : null}
            <JournalistRows rows={outlet.journalists} desk={desk} mayWrite={mayWrite && inUse} />
          </section>
          <Asked rows={asked} desk={desk} now={now} />
        </div>
        <aside className="side">
          <Wrote rows={wrote} desk={desk} />
          {outlet.url ? (
            <section aria-labelledby="site">
              <h2 id="site">{t("press:media.url")}</h2>
              <p>
                <a href={outlet.url} rel="noreferrer nofollow">
                  {outlet.url}
                </a>
              </p>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}
