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
import { Pages } from "~/successes/ui/SuccessRows.tsx";
import { listEnquiries, openCount, outletsAsking } from "../enquiries.queries.server.ts";
import { enquirySearch, readEnquiryFilter } from "../enquiry-form.ts";
import { EnquiryFilter } from "../ui/EnquiryFilter.tsx";
import { EnquiryRows } from "../ui/EnquiryRows.tsx";
import "../ui/media.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const filter = readEnquiryFilter(new URL(request.url).searchParams);
    const list = await listEnquiries(actor, read, at, filter);
    const accounts = await deskAccounts(read, region.id);
    return {
      ...list,
      filter: { ...filter, page: list.page },
      unanswered: await openCount(actor, read),
      outlets: await outletsAsking(actor, read),
      owners: accounts.map(({ id, name }) => ({ id, name })),
      desk: `/r/${region.slug}`,
      askPath: `/press/${region.slug}/ask`,
      mayWrite: may(actor, "write"),
      now: at,
      pageTitle: translator(await requestLocale(request))("press:enquiry.place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Enquiries() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const { open, rows, total, page, pages, filter, waiting, unanswered, outlets, owners, desk, mayWrite, now } = loaded;
  const acts = (
    <div className="outlet-acts">
      <Link className="quiet" to={`${desk}/media`}>
        {t("press:media.place")}
      </Link>
      <a className="quiet" href={loaded.askPath}>
        {t("press:enquiry.publicForm")}
      </a>
      {mayWrite ? (
        <Button asChild>
          <Link to={`${desk}/enquiries/new`}>{t("press:enquiry.new")}</Link>
        </Button>
      ) : null}
    </div>
  );
  return (
    <>
      <PageHead
        place={t("press:enquiry.place")}
        title={unanswered === 0 ? t("press:enquiry.noneOpen") : t("press:enquiry.open", { count: unanswered })}
        lead={t("press:enquiry.lead")}
        action={acts}
      />
      {outlets.length + open.length + total === 0 ? (
        <EmptyState title={t("press:enquiry.emptyHead")}>{t("press:enquiry.empty")}</EmptyState>
      ) : (
        <EnquiryFilter filter={filter} outlets={outlets} owners={owners} total={waiting + total} />
      )}
      {open.length > 0 ? (
        <section aria-labelledby="open" className="enquiries">
          <h2 id="open">{t("press:enquiry.openHead")}</h2>
          {waiting > open.length ? <p>{t("press:enquiry.firstOpen", { shown: open.length })}</p> : null}
          <EnquiryRows rows={open} desk={desk} now={now} />
        </section>
      ) : null}
      {rows.length > 0 ? (
        <section aria-labelledby="answered" className="enquiries">
          <h2 id="answered">{t("press:enquiry.answeredHead")}</h2>
          <EnquiryRows rows={rows} desk={desk} now={now} />
          <Pages page={page} pages={pages} searchOf={(to) => enquirySearch(filter, to)} />
        </section>
      ) : null}
    </>
  );
}
