import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { Conflict } from "~/approvals/ui/Conflict.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection, type Rejection } from "~/platform/rejection.ts";
import { typedFrom } from "~/platform/typed.ts";
import { partEditing } from "../part-editing.server.ts";
import { saveTyped } from "../part-saving.server.ts";
import { rearrange, stepFrom } from "../rearrange.ts";
import { CoreFields } from "../ui/CoreFields.tsx";
import { LocalFields } from "../ui/LocalFields.tsx";
import { PartForm } from "../ui/PartForm.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { releaseId = "", part = "core" } = params;
    const conflictId = new URL(request.url).searchParams.get("conflict");
    const deskPath = `/r/${region.slug}`;
    return {
      ...(await partEditing(actor, read, now(), releaseId, part, conflictId)),
      path: `${deskPath}/releases/${releaseId}`,
      filesPath: `${deskPath}/files`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
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
  });

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.common.title ?? "" }];

function headOf({ member, conflict, frozen }: Pick<Loaded, "member" | "conflict" | "frozen">, t: TFunction) {
  const title = member ? t("press:edit.headLocal", { member: member.name }) : t("press:edit.headCore");
  if (conflict) {
    return {
      title: t("approvals:conflict.title", { name: conflict.theirName }),
      lead: t("approvals:conflict.what", { part: member?.name ?? t("press:conflict.common") }),
    };
  }
  if (frozen) return { title, lead: t("press:edit.frozen") };
  return { title, lead: member ? t("press:edit.leadLocal") : t("press:edit.leadCore") };
}

export default function ReleaseEdit() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { path, part, member, common, conflict, frozen } = loaded;
  const answer = isRejection(answered) ? answered : undefined;
  const back = part === "core" || !member?.hasVersion ? path : `${path}?part=${part}`;
  return (
    <>
      <PageHead place={<Link to={back}>{common.title || t("press:list.untitled")}</Link>} {...headOf(loaded, t)} />
      {conflict ? (
        <Conflict
          {...conflict}
          textId={loaded.releaseId}
          part={part}
          basedOnId={loaded.basedOnId}
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
