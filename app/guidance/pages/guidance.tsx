import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { readGuidance } from "../guidance.queries.server.ts";
import { rowOf } from "../item-row.ts";
import { nextThings } from "../next-things.ts";
import { allSteps, phaseOf, phases, stepsOf } from "../phase.ts";
import { NextThings } from "../ui/NextThings.tsx";
import { Phases } from "../ui/Phases.tsx";
import { phaseTitle } from "../ui/words.ts";
import "../ui/guidance.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const locale = await requestLocale(request);
    const reader = { t: translator(locale), locale };
    const { standings } = await readGuidance(actor, read, now());
    const rows = new Map(standings.map((standing) => [standing.item.id, rowOf(reader, standing)]));
    const whereabouts = phaseOf((id) => standings.find(({ item }) => item.id === id)?.status ?? "notApplicable");
    return {
      phase: whereabouts.phase,
      /** Numbers of the steps that the phase lacks something in. */
      open: whereabouts.open.map((id) => String(allSteps.indexOf(id) + 1)),
      unanswered: whereabouts.unanswered.length,
      phases: phases.map((phase) => ({ phase, steps: stepsOf[phase].flatMap((id) => rows.get(id) ?? []) })),
      next: nextThings(standings, whereabouts).flatMap(({ item }) => rows.get(item.id) ?? []),
      count: standings.length,
      toConfirm: standings.filter(({ status }) => status === "attestNeeded").length,
      desk: `/r/${region.slug}`,
      pageTitle: reader.t("guidance:name"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function GuidancePage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { phase, open, unanswered, phases: shown, next, count, toConfirm, desk } = useLoaderData<typeof loader>();
  const path = `${desk}/guidance`;
  return (
    <>
      <PageHead
        place={t("guidance:name")}
        title={t(phaseTitle[phase])}
        lead={
          open.length > 0
            ? t("guidance:home.lead", { count: open.length, steps: formatList(locale, open) })
            : t("guidance:home.leadNothing")
        }
      />
      <section aria-labelledby="next-title" className="guidance-next">
        <h2 id="next-title">{t("guidance:next.title")}</h2>
        {next.length > 0 ? <NextThings rows={next} desk={desk} /> : <p>{t("guidance:next.none")}</p>}
        {next.length > 0 ? <p className="small">{t("guidance:next.order")}</p> : null}
      </section>
      <p className="guidance-all">
        <Link className="go" to={`${path}/all`}>
          {t("guidance:home.all", { count })}
        </Link>
        {toConfirm > 0 ? (
          <Link className="quiet" to={`${path}/all?status=attestNeeded`}>
            {t("guidance:home.toConfirm", { count: toConfirm })}
          </Link>
        ) : null}
        <Link className="quiet" to={`${path}/reading`}>
          {t("guidance:home.reading")}
        </Link>
      </p>
      <Phases phases={shown} current={phase} unanswered={unanswered} path={path} />
    </>
  );
}
