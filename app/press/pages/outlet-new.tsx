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
import { membersNow } from "~/regions/regions.queries.server.ts";
import { addOutlet } from "../media.commands.server.ts";
import { readOutletForm } from "../outlet-form.ts";
import { OutletForm } from "../ui/OutletForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    return {
      stored: { id: [crypto.randomUUID()], languageForm: [region.locale === "nn" ? "nn" : "nb"] },
      members: (await membersNow(read, region.id)).map(({ id, name }) => ({ id, name })),
      back: `/r/${region.slug}/media`,
      title: translator(await requestLocale(request))("press:media.newTitle"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const id = readNewId(form);
      await addOutlet(actor, now(), { id, ...readOutletForm(form) });
      throw redirect(`/r/${region.slug}/media/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function OutletNew() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={form.back}>{t("press:media.place")}</Link>}
        title={title}
        lead={t("press:media.newLead")}
      />
      <OutletForm {...form} answer={isRejection(answered) ? answered : undefined} submit={t("press:media.submitNew")} />
    </>
  );
}
