import { Button } from "@digdir/designsystemet-react";
import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { mailTo } from "~/contacts/contact.queries.server.ts";
import { textAt } from "~/contacts/typed-fields.ts";
import { MailHistory } from "~/contacts/ui/MailHistory.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { membersOf } from "~/regions/regions.queries.server.ts";
import { coverageAbout } from "../coverage.queries.server.ts";
import { enquiriesFrom } from "../enquiries.queries.server.ts";
import { getJournalist } from "../media.queries.server.ts";
import { actOnMedia } from "../media-acts.server.ts";
import { JournalistSide } from "../ui/JournalistSide.tsx";
import { MediaUndone } from "../ui/MediaUndone.tsx";
import { Asked, Would, Wrote } from "../ui/OutletHistory.tsx";
import { wouldGet } from "../would-get.queries.server.ts";
import "~/contacts/ui/people.css";
import "../ui/media.css";

const mailsShown = 12;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { row, outlet } = await getJournalist(actor, read, at, params.journalistId ?? "");
    const mails = await mailTo(actor, read, row.contactId, { page: 1, size: mailsShown });
    return {
      row,
      outlet: { id: outlet.id, name: outlet.name, inUse: outlet.archivedAt === null },
      mails: mails.slice(0, mailsShown),
      asked: await enquiriesFrom(actor, read, at, { contactId: row.contactId }),
      wrote: await coverageAbout(actor, read, { outletId: outlet.id }),
      would: row.silent || outlet.archivedAt ? [] : await wouldGet(actor, read, row),
      members: (await membersOf(read, region.id)).map(({ id, name }) => ({ id, name })),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const undo = await actOnMedia(actor, now(), form);
      if (textAt(form, "intent") !== "takeOff") return { undo };
      // Off the list there is no such page any more: the list shows the way back.
      const back = Object.entries(undo?.fields ?? {}).map(([name, [value = ""]]) => [name, value]);
      throw redirect(`/r/${region.slug}/media?${new URLSearchParams(undo ? [["off", ""], ...back] : [])}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.row.name ?? "" }];

export default function JournalistPage() {
  const { t } = useTranslation();
  const { row, outlet, mails, asked, wrote, would, members, desk, mayWrite, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const undo = answered && "undo" in answered ? answered.undo : null;
  const log = (
    <div className="outlet-acts">
      <Link className="quiet" to={`${desk}/media/people/${row.id}/edit`}>
        {t("press:media.changeOrMove")}
      </Link>
      <Button asChild>
        <Link to={`${desk}/enquiries/new?from=${row.id}`}>{t("press:enquiry.new")}</Link>
      </Button>
    </div>
  );
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/media/${outlet.id}`}>{outlet.name}</Link>}
        title={row.name}
        lead={[row.title, row.beat].filter(Boolean).join(" · ")}
        action={mayWrite ? log : null}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      {undo ? <MediaUndone undo={undo} /> : null}
      <div className="outlet">
        <div>
          <Asked rows={asked} desk={desk} now={now} />
          <MailHistory mails={mails} page={1} more={false} now={now} desk={desk} />
        </div>
        <aside className="side">
          <JournalistSide row={row} desk={desk} mayWrite={mayWrite} />
          <Would rows={would} members={members} desk={desk} />
          <Wrote rows={wrote} desk={desk} />
        </aside>
      </div>
    </>
  );
}
