import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { translator } from "~/platform/words.server.ts";
import { bring } from "../bring.server.ts";
import { newImport } from "../form.ts";
import { listImports } from "../imports.queries.server.ts";
import { isKind } from "../row-kinds.ts";
import { BringFile } from "../ui/BringFile.tsx";
import { ImportHistory } from "../ui/ImportHistory.tsx";
import "../ui/imports.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const asked = new URL(request.url).searchParams.get("kind") ?? "";
    const all = await listImports(actor, read);
    return {
      newId: crypto.randomUUID(),
      kind: isKind(asked) ? asked : "contacts",
      imports: all.map(({ id, kind, fileName, state, added, changed, refused, byName, createdAt }) => ({
        ...{ id, kind, fileName, state, added, changed, refused, byName, createdAt },
      })),
      path: `/r/${region.slug}/imports`,
      now: now(),
      title: translator(await requestLocale(request))("imports:list.title"),
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const form = await readForm(request);
    return attempt(form, async () => {
      const wanted = newImport.parse({ id: form.get("id"), kind: form.get("kind") });
      await bring(actor, now(), wanted, form.get("file"));
      throw redirect(`/r/${region.slug}/imports/${wanted.id}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Imports() {
  const { t } = useTranslation();
  const { newId, kind, imports, path, now, title } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return (
    <>
      <PageHead place={t("imports:list.place")} title={title} lead={t("imports:list.lead")} />
      <BringFile newId={newId} kind={kind} path={path} rejection={isRejection(answered) ? answered : undefined} />
      <ImportHistory imports={imports} path={path} now={now} />
    </>
  );
}
