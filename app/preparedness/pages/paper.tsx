// To be printed and laid where it is found when nothing else works: A4, with date and version.
import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatMoment } from "~/platform/format.ts";
import { languageTag } from "~/platform/locale.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { keptSettings } from "~/regions/settings.queries.server.ts";
import { paperPack } from "../paper.queries.server.ts";
import { riskBand, riskBands } from "../risk.ts";
import { otherPlaces } from "../settings.ts";
import { CardSheet } from "../ui/CardSheet.tsx";
import { DsbList } from "../ui/DsbList.tsx";
import { Duties } from "../ui/Duties.tsx";
import { bandWord } from "../ui/level-words.ts";
import { RiskMatrix } from "../ui/RiskMatrix.tsx";
import "../ui/paper.css";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    return {
      ...(await paperPack(actor, read, at)),
      regionName: region.name,
      path: `/r/${region.slug}/preparedness`,
      settingsPath: may(actor, "manageMembers")
        ? `/r/${region.slug}/settings/values?value=${otherPlaces.key}#${otherPlaces.key}`
        : null,
      printedAt: at,
      bands: riskBands(await keptSettings(read, region.id)),
      pageTitle: translator(await requestLocale(request))("preparedness:paper.pageTitle", { region: region.name }),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Paper() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { cards, people, duties, coverage, places, settingsPath, changedAt, regionName, path, printedAt, bands } =
    useLoaderData<typeof loader>();
  return (
    <div className="paper-pack">
      <PageHead
        place={<Link to={path}>{t("preparedness:place")}</Link>}
        aside={t("preparedness:paper.printed", { at: formatMoment(locale, printedAt, printedAt) })}
        title={t("preparedness:paper.title", { region: regionName })}
        lead={
          changedAt ? t("preparedness:paper.version", { at: formatMoment(locale, changedAt, printedAt) }) : undefined
        }
        action={
          <Button type="button" onClick={() => window.print()}>
            {t("preparedness:paper.print")}
          </Button>
        }
      />
      <section>
        <p className="read">{t("preparedness:paper.life")}</p>
      </section>
      {cards.length > 0 ? (
        <section>
          <RiskMatrix cards={cards.map(({ card }) => card)} path={`${path}/cards`} bands={bands} />
        </section>
      ) : null}
      <Duties duties={duties} />
      <DsbList coverage={coverage} places={places} settingsPath={settingsPath} />
      {cards.map(({ card, score, steps, calls }) => (
        <article key={card.id} className="paper-card">
          <h2 lang={card.locale === locale ? undefined : languageTag[card.locale]}>{card.title}</h2>
          <p className="small">{t("preparedness:card.risk", { score, band: t(bandWord[riskBand(score, bands)]) })}</p>
          <CardSheet card={card} steps={steps} calls={calls} people={people} />
        </article>
      ))}
    </div>
  );
}
