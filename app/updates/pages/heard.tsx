import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { getAudience } from "~/audiences/audiences.queries.server.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { addDays, civilDate, instantAt } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { read } from "~/platform/read.server.ts";
import { plannedReleases } from "~/press/planned-releases.queries.server.ts";
import { heardRows } from "../heard-rows.queries.server.ts";
import { silenceOf } from "../silence.queries.server.ts";
import { windowDays } from "../silence.ts";
import { HeardRows, ReleaseRows } from "../ui/HeardRows.tsx";
import { SilenceHead } from "../ui/SilenceHead.tsx";
import { forecastWords, heardTitle } from "../ui/silence-sentence.ts";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const { audience } = await getAudience(actor, read, params.audienceId ?? "");
    const today = civilDate(now());
    const releases =
      audience.id === pressAudienceId(region.id)
        ? await plannedReleases(actor, read, now(), instantAt(addDays(today, windowDays), "00:00"))
        : [];
    const extra = releases.map(({ plannedFor, title }) => ({ audienceId: audience.id, at: plannedFor, title }));
    const silence = await silenceOf(actor, read, now(), [audience], extra);
    return {
      silence,
      releases,
      rows: await heardRows(actor, read, now(), { region, audienceId: audience.id }),
      name: audience.name,
      today,
      now: now(),
      desk: `/r/${region.slug}`,
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.name ?? "" }];

export default function Heard() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { silence, releases, rows, name, today, now, desk } = useLoaderData<typeof loader>();
  const [row] = silence;
  const ahead = rows.filter(({ at, standing }) => at > now && standing !== "sent" && standing !== "confirmed");
  const behind = rows.filter((one) => !ahead.includes(one));
  return (
    <>
      <PageHead
        place={<Link to={`${desk}/audiences/${row?.audience.id ?? ""}`}>{name}</Link>}
        title={row ? heardTitle(row, t) : name}
        lead={row ? `${forecastWords(row, t, locale)}.` : null}
      />
      {row ? <SilenceHead row={row} today={today} /> : null}
      <section className="heard-part" aria-labelledby="ahead">
        <h2 id="ahead">{t("updates:silence.comes")}</h2>
        {ahead.length + releases.length === 0 ? <p className="small">{t("updates:silence.nothing")}.</p> : null}
        <HeardRows rows={ahead.toReversed()} now={now} desk={desk} />
        <ReleaseRows releases={releases} now={now} desk={desk} />
      </section>
      <section className="heard-part" aria-labelledby="behind">
        <h2 id="behind">{t("updates:silence.came")}</h2>
        {behind.length === 0 ? <p className="small">{t("updates:silence.cameNothing")}</p> : null}
        <HeardRows rows={behind} now={now} desk={desk} />
      </section>
    </>
  );
}
