import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { membersOffered } from "~/regions/regions.queries.server.ts";
import { changeAmbassador } from "../ambassadors.commands.server.ts";
import { getAmbassador } from "../ambassadors.queries.server.ts";
import { readAmbassador, readRevision } from "../form.ts";
import { valuesOf } from "../form-values.ts";
import { AmbassadorForm } from "../ui/AmbassadorForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { id, ambassador, contact, topics } = await getAmbassador(actor, read, now(), params.ambassadorId ?? "");
    return {
      name: contact.name,
      stored: valuesOf(ambassador, topics),
      members: await membersOffered(read, region.id, [ambassador.memberId]),
      back: `/r/${region.slug}/ambassadors/${id}`,
      contactPath: `/r/${region.slug}/contacts/${contact.id}`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const id = params.ambassadorId ?? "";
    return attempt(form, async () => {
      await changeAmbassador(actor, now(), { id, revision: readRevision(form), fields: readAmbassador(form) });
      throw redirect(`/r/${region.slug}/ambassadors/${id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? "" }];

export default function AmbassadorEdit() {
  const { t } = useTranslation();
  const { name, back, stored, members, contactPath } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={back}>{name}</Link>}
        title={t("ambassadors:edit.title", { name })}
        lead={
          <>
            {t("ambassadors:edit.lead")} <Link to={contactPath}>{t("ambassadors:about.contact")}</Link>
          </>
        }
      />
      <AmbassadorForm
        isNew={false}
        members={members}
        stored={stored}
        answer={isRejection(answered) ? answered : undefined}
        submit={t("ambassadors:edit.submit")}
        back={back}
      />
    </>
  );
}
