import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readRevision } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { onTopOf } from "~/successes/on-top.ts";
import { changeEnquiry } from "../enquiries.commands.server.ts";
import { getEnquiry } from "../enquiries.queries.server.ts";
import { enquiryValues, readEnquiryForm } from "../enquiry-form.ts";
import { enquiryFormPage } from "../enquiry-page.server.ts";
import { EnquiryForm } from "../ui/EnquiryForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { enquiry, sources } = await getEnquiry(actor, read, now(), params.enquiryId ?? "");
    const successIds = sources.map(({ id }) => id);
    const page = await enquiryFormPage(actor, read, { releaseId: enquiry.releaseId, successIds });
    const { ownerUserId, ownerName } = enquiry;
    const hasLeft = ownerUserId !== null && !page.owners.some(({ id }) => id === ownerUserId);
    return {
      ...page,
      owners: hasLeft ? [{ id: ownerUserId, name: ownerName }, ...page.owners] : page.owners,
      stored: enquiryValues(enquiry, successIds),
      back: `/r/${region.slug}/enquiries/${enquiry.id}`,
      title: translator(await requestLocale(request))("press:enquiry.editTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { enquiryId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      await changeEnquiry(actor, now(), { id, revision: readRevision(form), ...readEnquiryForm(form) });
      throw redirect(`/r/${region.slug}/enquiries/${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function EnquiryEdit() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{t("press:enquiry.place")}</Link>} title={title} />
      <EnquiryForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:enquiry.submitEdit")}
      />
    </>
  );
}
