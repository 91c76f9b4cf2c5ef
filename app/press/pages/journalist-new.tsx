import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
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
import { addJournalist } from "../media.commands.server.ts";
import { getOutlet, outletChoices } from "../media.queries.server.ts";
import { readJournalistForm } from "../outlet-form.ts";
import { JournalistForm } from "../ui/JournalistForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const outlet = await getOutlet(actor, read, now(), params.outletId ?? "");
    const t = translator(await requestLocale(request));
    return {
      stored: { id: [crypto.randomUUID()], outletId: [outlet.id], title: [t("press:media.roleUsual")] },
      outlets: await outletChoices(actor, read),
      outletName: outlet.name,
      back: `/r/${region.slug}/media/${outlet.id}`,
      title: t("press:media.personNew", { outlet: outlet.name }),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    await getOutlet(actor, read, now(), params.outletId ?? "");
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      const fields = readJournalistForm(form);
      await addJournalist(actor, now(), { id, ...fields });
      throw redirect(`/r/${region.slug}/media/${fields.outletId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function JournalistNew() {
  const { t } = useTranslation();
  const { title, outletName, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{outletName}</Link>} title={title} lead={t("press:media.personLead")} />
      <JournalistForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:media.personSubmit")}
      />
    </>
  );
}
