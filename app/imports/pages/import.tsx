import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { demand } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { FormProblems } from "~/components/FormProblems.tsx";
import { useLive } from "~/components/live.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering, attempt } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { readForm } from "~/platform/read-form.server.ts";
import { isRejection } from "~/platform/rejection.ts";
import { look, readAll } from "../bring.server.ts";
import { importIntent, readRowFilter } from "../form.ts";
import { importDesk } from "../import-desk.server.ts";
import { giveUp, startApplying, startUndoing } from "../imports.commands.server.ts";
import { ColumnChoices } from "../ui/ColumnChoices.tsx";
import { ImportActs } from "../ui/ImportActs.tsx";
import { ImportProgress } from "../ui/ImportProgress.tsx";
import { ImportRows } from "../ui/ImportRows.tsx";
import { isMoving, leadWord, listPath, titleOf } from "../ui/import-words.ts";
import "../ui/imports.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const asked = new URL(request.url).searchParams;
    const filter = readRowFilter(asked);
    const locale = await requestLocale(request);
    const wanted = { filter, columns: asked.has("columns") };
    const desk = await importDesk(actor, read, locale, params.importId ?? "", wanted);
    return { ...desk, filter, desk: `/r/${region.slug}`, now: now() };
  });

export const action = ({ request, params }: ActionFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    demand(actor, "write");
    const form = await readForm(request);
    const { importId = "" } = params;
    return attempt(form, async () => {
      const intent = importIntent.parse(form.get("intent"));
      if (intent === "look") await look(actor, read, now(), importId, form);
      if (intent === "read") await readAll(actor, read, now(), importId, form);
      if (intent === "apply") await startApplying(actor, now(), importId);
      if (intent === "undo") await startUndoing(actor, now(), importId);
      if (intent === "giveUp") await giveUp(actor, now(), importId);
      const page = `/r/${region.slug}/imports`;
      throw redirect(intent === "giveUp" ? page : `${page}/${importId}`);
    });
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.facts.fileName ?? "" }];

export default function ImportPage() {
  const { t } = useTranslation();
  const { facts, columns, rows, next, filter, desk, now } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const rejection = isRejection(answered) ? answered : undefined;
  useLive(isMoving(facts.state), 1000);
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/imports`}>{t("imports:list.place")}</Link>}
        aside={facts.fileName}
        title={titleOf(t, columns && !facts.failure ? { ...facts, state: "uploaded" } : facts)}
        lead={t(leadWord[columns && !facts.failure ? "uploaded" : facts.state])}
      />
      <FormProblems rejection={rejection} />
      {facts.failure && facts.state === "failed" ? (
        <p className="import-failure" role="alert">
          {t(facts.failure.key, facts.failure.params)}
        </p>
      ) : null}
      <ImportProgress facts={facts} />
      {columns ? <ColumnChoices columns={columns} facts={facts} /> : null}
      {columns || isMoving(facts.state) ? null : (
        <>
          <ImportActs facts={facts} now={now} listPath={`${desk}/${listPath[facts.kind]}`} />
          <ImportRows facts={facts} rows={rows} next={next} shown={filter.outcome} />
        </>
      )}
    </>
  );
}
