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
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { onTopOf } from "~/successes/on-top.ts";
import { changeOutlet } from "../media.commands.server.ts";
import { getOutlet } from "../media.queries.server.ts";
import { outletValues, readOutletForm } from "../outlet-form.ts";
import { OutletForm } from "../ui/OutletForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const outlet = await getOutlet(actor, read, now(), params.outletId ?? "");
    const covers = outlet.covers.map(({ id }) => id);
    return {
      stored: outletValues(outlet, covers),
      members: await membersOffered(read, region.id, covers),
      back: `/r/${region.slug}/media/${outlet.id}`,
      title: translator(await requestLocale(request))("press:media.editTitle", { name: outlet.name }),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { outletId: id = "" } = params;
    const form = await readForm(request);
    const refused = await attempt(form, async () => {
      await changeOutlet(actor, now(), { id, revision: readRevision(form), ...readOutletForm(form) });
      throw redirect(`/r/${region.slug}/media/${id}`);
    });
    return data(onTopOf(refused.data), { status: 422 });
  });

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export default function OutletEdit() {
  const { t } = useTranslation();
  const { title, ...form } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={<Link to={form.back}>{t("press:media.place")}</Link>} title={title} />
      <OutletForm
        {...form}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("press:media.submitEdit")}
      />
    </>
  );
}
