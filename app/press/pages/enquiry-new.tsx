import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demandPerson } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { readNewId } from "~/contacts/typed-fields.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { logEnquiry } from "../enquiries.commands.server.ts";
import { newEnquiryValues, readEnquiryForm } from "../enquiry-form.ts";
import { enquiryFormPage } from "../enquiry-page.server.ts";
import { askerLine } from "../enquiry-standing.ts";
import { getJournalist } from "../media.queries.server.ts";
import { EnquiryForm } from "../ui/EnquiryForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { userId } = demandPerson(actor, "write");
    const stored = newEnquiryValues(crypto.randomUUID(), now(), userId);
    const from = new URL(request.url).searchParams.get("from");
    if (from) {
      const { row, outlet } = await getJournalist(actor, read, now(), from);
      stored.asker = [askerLine(row.name, outlet.name)];
    }
    return {
      ...(await enquiryFormPage(actor, read, { releaseId: null, successIds: [] })),
      stored,
      back: `/r/${region.slug}/enquiries`,
      title: translator(await requestLocale(request))("press:enquiry.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      await logEnquiry(actor, now(), { id, ...readEnquiryForm(form) });
      throw redirect(`/r/${region.slug}/enquiries/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function EnquiryNew() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={form.back}>{t("press:enquiry.place")}</Link>}
        title={title}
        lead={t("press:enquiry.newLead")}
      />
      <EnquiryForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:enquiry.submitNew")}
      />
    </>
  );
}
