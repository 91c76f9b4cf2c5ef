import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { civilDate } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { getReview } from "../cases.queries.server.ts";
import { actOnReview } from "../room-acts.server.ts";
import { readReviewForm } from "../room-form.ts";
import { Actions } from "../ui/Actions.tsx";
import { ExerciseMark } from "../ui/ExerciseMark.tsx";
import { LogList } from "../ui/LogRows.tsx";
import { ReviewText } from "../ui/ReviewText.tsx";
import "../ui/room.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    return {
      ...(await getReview(actor, read, params.caseId ?? "")),
      newId: crypto.randomUUID(),
      mayWrite: may(actor, "write"),
      path: `/r/${region.slug}/preparedness`,
      now: now(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      await actOnReview(actor, now(), params.caseId ?? "", readReviewForm(form));
      throw redirect(`/r/${region.slug}/preparedness/cases/${params.caseId}/review`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.of.title ?? "" }];

export default function CaseReview() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { of, log, actions, newId, mayWrite, path, now: at } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  return (
    <div className={of.exercise ? "room practice" : "room"}>
      {of.exercise ? <ExerciseMark /> : null}
      <PageHead
        place={
          <>
            <Link to={path}>{t("preparedness:place")}</Link> ·{" "}
            <Link to={`${path}/cases/${of.id}`}>{t("preparedness:review.toRoom")}</Link>
          </>
        }
        aside={formatDate(locale, civilDate(of.openedAt), "long")}
        title={of.title}
        titleLang={of.locale === locale ? undefined : languageTag[of.locale]}
        lead={t(
          of.closedAt
            ? of.reviewedAt
              ? "preparedness:review.done"
              : "preparedness:review.lead"
            : "preparedness:review.stillOpen",
        )}
      />
      <FormProblems rejection={rejection} />
      <div className="room-columns">
        <div>
          <ReviewText of={of} writes={mayWrite && of.closedAt !== null} rejection={rejection} />
          <Actions actions={actions} newId={newId} mayWrite={mayWrite} today={civilDate(at)} rejection={rejection} />
        </div>
        <section aria-labelledby="log">
          <h2 id="log">{t("preparedness:logHead.title")}</h2>
          <LogList log={log} now={at} />
        </section>
      </div>
    </div>
  );
}
