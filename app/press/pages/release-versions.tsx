import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { versionBefore } from "~/approvals/changes-between.ts";
import { VersionSheet } from "~/approvals/ui/VersionSheet.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { firstTyped, typedFrom } from "~/platform/typed.ts";
import { changesBetween } from "../changes-between.ts";
import { restoreVersion } from "../releases.commands.server.ts";
import { getRelease, getVersions } from "../releases.queries.server.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { releaseId = "" } = params;
    const { release, frozen, members } = await getRelease(actor, read, at, releaseId);
    const versions = await getVersions(actor, read, releaseId);
    const asked = new URL(request.url).searchParams;
    const current = versions.find((version) => version.current);
    const to = versions.find(({ id }) => id === asked.get("to")) ?? current;
    const from = versions.find(({ id }) => id === asked.get("from")) ?? (to && versionBefore(to, versions));
    return {
      path: `/r/${region.slug}/releases/${releaseId}`,
      title: release.title,
      locale: release.locale,
      versions: versions.map(({ text: _, ...version }) => version),
      partNames: Object.fromEntries(members.map(({ id, name }) => [id, name])),
      regionName: region.name,
      currentId: current?.id ?? "",
      fromId: from?.id ?? null,
      toId: to?.id ?? "",
      changes: from && to ? changesBetween(from.text, to.text) : [],
      mayRestore: may(actor, "write") && !frozen,
      now: at,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const { releaseId = "" } = params;
      const typed = typedFrom(form);
      await restoreVersion(actor, now(), {
        releaseId,
        versionId: firstTyped(typed, "versionId"),
        basedOnId: firstTyped(typed, "basedOnId"),
      });
      throw redirect(`/r/${region.slug}/releases/${releaseId}?saved=restored`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ReleaseVersions() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={loaded.path}>{loaded.title || t("press:list.untitled")}</Link>}
        title={t("approvals:versions.title", { count: loaded.versions.length })}
        lead={t("approvals:versions.lead")}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <VersionSheet {...loaded} />
    </>
  );
}
