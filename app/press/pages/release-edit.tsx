import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { peopleToQuote } from "~/contacts/contacts.queries.server.ts";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { NotFound } from "~/platform/refusal.ts";
import { isRejection, type Rejection } from "~/platform/rejection.ts";
import { typedFrom } from "../form.ts";
import { saveTyped } from "../part-saving.server.ts";
import { pictureChoices } from "../picture-choices.queries.server.ts";
import { rearrange, stepFrom } from "../rearrange.ts";
import { getRelease, getVersions } from "../releases.queries.server.ts";
import { coreTyped, emptyLocal, localTyped } from "../typed-part.ts";
import { Conflict } from "../ui/Conflict.tsx";
import { CoreFields } from "../ui/CoreFields.tsx";
import { LocalFields } from "../ui/LocalFields.tsx";
import { PartForm } from "../ui/PartForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { releaseId = "", part = "core" } = params;
    const view = await getRelease(actor, read, now(), releaseId);
    const member = view.members.find(({ id }) => id === part);
    if (part !== "core" && !member) throw new NotFound("part");
    const conflictId = new URL(request.url).searchParams.get("conflict");
    const versions = conflictId ? await getVersions(actor, read, releaseId) : [];
    const mine = versions.find((version) => version.id === conflictId && version.kind === "conflict");
    const local = view.text.local.find(({ memberId }) => memberId === part);
    return {
      path: `/r/${region.slug}/releases/${releaseId}`,
      regionName: region.name,
      releaseId,
      part,
      member: member ? { name: member.name, hasVersion: local !== undefined } : null,
      title: view.text.title,
      common: view.text,
      frozen: view.frozen,
      basedOnId: view.version.id,
      stored: member ? localTyped(local ?? emptyLocal(member, view.text.locale)) : coreTyped(view.text),
      conflict: mine ? { mine, theirs: { text: view.text, authorName: view.version.authorName } } : null,
      members: view.members.map(({ id, name }) => ({ id, name })),
      people: (await peopleToQuote(actor, read)).map(({ id, name, title }) => ({ id, name, title })),
      filesPath: `/r/${region.slug}/files`,
      pictures: await pictureChoices(actor, read, view),
    };
  });

export const action = async ({ request, params }: ActionFunctionArgs) => {
  const form = await request.formData();
  return attempt(form, async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const { releaseId = "", part = "core" } = params;
    const path = `/r/${region.slug}/releases/${releaseId}`;
    const typed = typedFrom(form);
    const step = stepFrom(form.get("rearrange"));
    if (step) return data<Rejection>({ problems: [], values: rearrange(typed, step, crypto.randomUUID()) });
    const saved = await saveTyped(actor, now(), releaseId, part, typed);
    if (saved.kind === "conflict") throw redirect(`${path}/edit/${part}?conflict=${saved.versionId}`);
    throw redirect(
      part === "core" || saved.kind === "removed" ? `${path}?saved=${part}` : `${path}?part=${part}&saved=${part}`,
    );
  });
};

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

export default function ReleaseEdit() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { path, part, member, common, conflict, frozen } = loaded;
  const answer = isRejection(answered) ? answered : undefined;
  const back = part === "core" || !member?.hasVersion ? path : `${path}?part=${part}`;
  return (
    <>
      <PageHead
        place={<Link to={back}>{common.title || t("press:list.untitled")}</Link>}
        title={member ? t("press:edit.headLocal", { member: member.name }) : t("press:edit.headCore")}
        lead={frozen ? t("press:edit.frozen") : member ? t("press:edit.leadLocal") : t("press:edit.leadCore")}
      />
      {conflict ? (
        <Conflict
          {...conflict}
          releaseId={loaded.releaseId}
          part={part}
          basedOnId={loaded.basedOnId}
          memberName={member?.name ?? null}
          regionName={loaded.regionName}
        />
      ) : (
        <PartForm
          key={part}
          releaseId={loaded.releaseId}
          part={part}
          basedOnId={loaded.basedOnId}
          stored={loaded.stored}
          answer={answer}
          readOnly={frozen}
          back={back}
          mayRemove={member?.hasVersion ?? false}
        >
          {(fields) =>
            member ? (
              <LocalFields {...fields} people={loaded.people} memberName={member.name} common={common} />
            ) : (
              <CoreFields
                {...fields}
                people={loaded.people}
                pictures={loaded.pictures}
                filesPath={loaded.filesPath}
                members={loaded.members}
              />
            )
          }
        </PartForm>
      )}
    </>
  );
}
