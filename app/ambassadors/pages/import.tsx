import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
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
import { importAmbassadors, undoImport } from "../import.commands.server.ts";
import { importDone, planImport } from "../import.queries.server.ts";
import { importIntent, readImportId, readList } from "../import-form.server.ts";
import { previewOf } from "../import-preview.ts";
import { ImportDone } from "../ui/ImportDone.tsx";
import { ImportPreview, type Preview } from "../ui/ImportPreview.tsx";
import { ImportStart } from "../ui/ImportStart.tsx";
import "../ui/import.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const importId = new URL(request.url).searchParams.get("done");
    const done = importId ? await importDone(actor, read, importId) : undefined;
    return {
      done: importId && done ? { importId, ...done } : null,
      title: translator(await requestLocale(request))("ambassadors:import.title"),
      back: `/r/${region.slug}/ambassadors`,
    };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const form = await readForm(request);
    const page = `/r/${region.slug}/ambassadors/import`;
    return attempt(form, async () => {
      demand(actor, "write");
      const intent = importIntent.parse(form.get("intent"));
      if (intent === "undo") {
        await undoImport(actor, now(), readImportId(form));
        throw redirect(`${page}?done=${readImportId(form)}`);
      }
      const { text, table, mapping } = await readList(form);
      if (intent === "import") {
        const importId = readImportId(form);
        await importAmbassadors(actor, now(), { importId, table, mapping });
        throw redirect(`${page}?done=${importId}`);
      }
      const [first] = table.rows;
      return data<Preview>({
        importId: crypto.randomUUID(),
        text,
        columns: table.head.map((heading, at) => ({ heading, example: first?.cells[at]?.slice(0, 60) ?? "" })),
        mapping,
        rows: previewOf(await planImport(actor, read, now(), table, mapping)),
      });
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title ?? "" }];

export default function Import() {
  const { t } = useTranslation();
  const { done, title, back } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  const preview = answered && !isRejection(answered) ? answered : undefined;
  return (
    <>
      <PageHead
        place={<Link to={back}>{t("ambassadors:list.place")}</Link>}
        title={title}
        lead={preview ? t("ambassadors:import.previewLead") : t("ambassadors:import.lead")}
      />
      {done && !preview ? <ImportDone {...done} back={back} /> : null}
      {preview ? (
        <ImportPreview key={preview.importId} {...preview} back={`${back}/import`} />
      ) : (
        <ImportStart back={back} rejection={rejection} />
      )}
    </>
  );
}
