import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { EmptyState } from "~/components/EmptyState.tsx";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { listCards } from "../cards.queries.server.ts";
import { listCases } from "../cases.queries.server.ts";
import { preparednessDue } from "../due.queries.server.ts";
import { riskBands } from "../risk.ts";
import { CardRows } from "../ui/CardRows.tsx";
import { CaseRows } from "../ui/CaseRows.tsx";
import { DueActions } from "../ui/DueActions.tsx";
import { RiskMatrix } from "../ui/RiskMatrix.tsx";
import "../ui/preparedness.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const { actions } = await preparednessDue(actor, read, at);
    return {
      cards: await listCards(actor, read, at),
      archived: await listCards(actor, read, at, { archived: true }),
      cases: await listCases(actor, read),
      actions,
      bands: riskBands(await keptSettings(read, region.id)),
      mayWrite: may(actor, "write"),
      path: `/r/${region.slug}/preparedness`,
      pageTitle: translator(await requestLocale(request))("preparedness:place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Preparedness() {
  const { t } = useTranslation();
  const { cards, archived, cases, actions, bands, mayWrite, path } = useLoaderData<typeof loader>();
  const overdue = cards.filter((row) => row.reviewOverdue || row.exerciseOverdue).length;
  return (
    <div className="preparedness">
      <PageHead
        place={t("preparedness:place")}
        title={
          cards.length === 0 ? t("preparedness:list.emptyTitle") : t("preparedness:list.title", { count: overdue })
        }
        lead={t("preparedness:list.lead")}
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${path}/open`}>{t("preparedness:list.open")}</Link>
            </Button>
          ) : null
        }
      />
      {cards.length === 0 ? (
        <EmptyState title={t("preparedness:list.emptyHead")}>{t("preparedness:list.empty")}</EmptyState>
      ) : (
        <section aria-labelledby="cards">
          <h2 id="cards">{t("preparedness:list.cards")}</h2>
          <CardRows cards={cards} path={`${path}/cards`} bands={bands} />
        </section>
      )}
      <p className="ways">
        {mayWrite ? (
          <Link className="go" to={`${path}/cards/new`}>
            {t("preparedness:list.new")}
          </Link>
        ) : null}
        <Link className="go" to={`${path}/paper`}>
          {t("preparedness:list.paper")}
        </Link>
      </p>
      {cards.length > 0 ? (
        <RiskMatrix cards={cards.map(({ card }) => card)} path={`${path}/cards`} bands={bands} />
      ) : null}
      {actions.length > 0 ? <DueActions actions={actions} path={`${path}/cases`} /> : null}
      {cases.length > 0 ? (
        <section aria-labelledby="cases">
          <h2 id="cases">{t("preparedness:list.cases")}</h2>
          <CaseRows cases={cases} path={`${path}/cases`} />
        </section>
      ) : null}
      {archived.length > 0 ? (
        <details>
          <summary className="quiet">{t("preparedness:list.archived", { count: archived.length })}</summary>
          <CardRows cards={archived} path={`${path}/cards`} bands={bands} />
        </details>
      ) : null}
    </div>
  );
}
