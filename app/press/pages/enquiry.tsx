import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { nameOf } from "~/access/actor.ts";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { textAt } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatMoment } from "~/platform/format.ts";
import { opening } from "~/platform/plain-text.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { answerEnquiry, reopenEnquiry } from "../enquiries.commands.server.ts";
import { getEnquiry } from "../enquiries.queries.server.ts";
import { answeredValues, enquiryAct, readAnswered } from "../enquiry-form.ts";
import { askerLine } from "../enquiry-standing.ts";
import { AnswerEnquiry, AnsweredEnquiry } from "../ui/AnswerEnquiry.tsx";
import { EnquiryLaw } from "../ui/EnquiryLaw.tsx";
import { EnquirySide } from "../ui/EnquirySide.tsx";
import { EnquirySources } from "../ui/EnquirySources.tsx";
import "../ui/enquiry.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const view = await getEnquiry(actor, read, at, params.enquiryId ?? "");
    return {
      ...view,
      title: opening(view.enquiry.question, 70),
      stored: answeredValues(at, view.enquiry.spokesperson || nameOf(actor)),
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      today: civilDate(at),
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { enquiryId: id = "" } = params;
    const form = await readForm(request);
    return attempt(form, async () => {
      const intent = enquiryAct.parse(textAt(form, "intent"));
      if (intent === "reopen") await reopenEnquiry(actor, now(), { id });
      else await answerEnquiry(actor, now(), { id, ...readAnswered(form) });
      throw redirect(`/r/${region.slug}/enquiries/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function EnquiryPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const loaded = useLoaderData<typeof loader>();
  const { enquiry, desk, mayWrite, now, today, stored } = loaded;
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/enquiries`}>{t("press:enquiry.place")}</Link>}
        aside={formatMoment(locale, enquiry.receivedAt, now)}
        title={askerLine(enquiry.askerName, enquiry.outletName)}
        action={
          mayWrite ? (
            <Link className="quiet" to={`${desk}/enquiries/${enquiry.id}/edit`}>
              {t("press:coverage.change")}
            </Link>
          ) : null
        }
      />
      <FormProblems rejection={rejection} />
      <div className="enquiry">
        <div>
          {enquiry.accessDueOn ? (
            <EnquiryLaw dueOn={enquiry.accessDueOn} answered={enquiry.answeredAt !== null} today={today} />
          ) : null}
          <p className="question">{enquiry.question}</p>
          <EnquirySources {...loaded} />
          {enquiry.answeredAt ? <AnsweredEnquiry enquiry={enquiry} now={now} mayWrite={mayWrite} /> : null}
          {enquiry.answeredAt === null && mayWrite ? (
            <AnswerEnquiry enquiry={enquiry} stored={stored} rejection={rejection} />
          ) : null}
        </div>
        <EnquirySide {...loaded} />
      </div>
    </>
  );
}
