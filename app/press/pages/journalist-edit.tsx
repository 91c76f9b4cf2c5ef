import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
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
import { changeJournalist } from "../media.commands.server.ts";
import { getJournalist, outletChoices } from "../media.queries.server.ts";
import { journalistValues, readJournalistForm } from "../outlet-form.ts";
import { JournalistForm } from "../ui/JournalistForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { row, contact, outlet } = await getJournalist(actor, read, now(), params.journalistId ?? "");
    const choices = await outletChoices(actor, read);
    const isListed = choices.some(({ id }) => id === outlet.id);
    return {
      stored: journalistValues(contact, row),
      outlets: isListed ? choices : [{ id: outlet.id, name: outlet.name }, ...choices],
      back: `/r/${region.slug}/media/people/${row.id}`,
      title: translator(await requestLocale(request))("press:media.editTitle", { name: row.name }),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { journalistId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      await changeJournalist(actor, now(), { id, revision: readRevision(form), ...readJournalistForm(form) });
      throw redirect(`/r/${region.slug}/media/people/${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function JournalistEdit() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{t("press:media.place")}</Link>} title={title} />
      <JournalistForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:media.submitEdit")}
      />
    </>
  );
}
