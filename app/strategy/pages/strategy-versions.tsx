import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { blocksChanged, versionBefore } from "~/approvals/changes-between.ts";
import { VersionSheet } from "~/approvals/ui/VersionSheet.tsx";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { firstTyped, typedFrom } from "~/platform/typed.ts";
import { translator } from "~/platform/words.server.ts";
import { restoreVersion } from "../strategy.commands.server.ts";
import { strategyVersions } from "../strategy.queries.server.ts";
import { sectionHeading } from "../strategy-outline.ts";
import { sections } from "../strategy-text.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { versions, ...about } = await strategyVersions(actor, read);
    const asked = new URL(request.url).searchParams;
    const current = versions.find((version) => version.current);
    const to = versions.find(({ id }) => id === asked.get("to")) ?? current;
    const from = versions.find(({ id }) => id === asked.get("from")) ?? (to && versionBefore(to, versions));
    const t = translator(await requestLocale(request));
    return {
      ...about,
      path: `/r/${region.slug}/strategy`,
      versions: versions.map(({ blocks: _, ...version }) => version),
      partNames: Object.fromEntries(sections.map((section) => [section, t(sectionHeading[section])])),
      currentId: current?.id ?? "",
      fromId: from?.id ?? null,
      toId: to?.id ?? "",
      // Which edition it is follows from the rest, and stands in the list.
      changes: from && to ? blocksChanged(from.blocks, to.blocks).filter(({ kind }) => kind !== "edition") : [],
      mayRestore: may(actor, "write"),
      now: now(),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    return attempt(form, async () => {
      const typed = typedFrom(form);
      const [versionId, basedOnId] = [firstTyped(typed, "versionId"), firstTyped(typed, "basedOnId")];
      await restoreVersion(actor, now(), { versionId, basedOnId });
      throw redirect(`/r/${region.slug}/strategy?saved=restored`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function StrategyVersions() {
  const { t } = useTranslation();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead
        place={<Link to={loaded.path}>{loaded.title}</Link>}
        title={t("approvals:versions.title", { count: loaded.versions.length })}
        lead={t("approvals:versions.lead")}
      />
      <FormProblems rejection={isRejection(answered) ? answered : undefined} />
      <VersionSheet {...loaded} />
    </>
  );
}
