// «Denne uka»: what needs doing, and how long each audience has waited.
import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { may } from "~/access/permissions.ts";
import { pressAudienceId } from "~/audiences/press-audience.server.ts";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { requestLocale } from "~/auth/request-locale.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { addDays, civilDate, instantAt, isoWeek } from "~/platform/civil-date.ts";
import { now } from "~/platform/clock.server.ts";
import { formatDate } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { plannedReleases } from "~/press/planned-releases.queries.server.ts";
import { firstSteps } from "~/setup/first-steps.queries.server.ts";
import { FirstTelling } from "~/setup/ui/FirstTelling.tsx";
import { silenceMeter } from "~/updates/silence.queries.server.ts";
import { SilenceMeter } from "~/updates/ui/SilenceMeter.tsx";
import { thisWeek } from "../this-week.ts";
import { ThisWeek } from "../ui/ThisWeek.tsx";
import { weekFacts } from "../week-facts.queries.server.ts";
import "../ui/home.css";

/** More than one is said in words. */
const numberWords: readonly (string | undefined)[] = [
  undefined,
  undefined,
  "home:number.two",
  "home:number.three",
  "home:number.four",
  "home:number.five",
  "home:number.six",
  "home:number.seven",
];

const weeksAhead = 8 * 7;

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const at = now();
    const today = civilDate(at, region.timeZone);
    const releases = await plannedReleases(actor, read, at, instantAt(addDays(today, weeksAhead), "00:00"));
    const toPress = releases.map(({ title, plannedFor }) => ({
      audienceId: pressAudienceId(region.id),
      at: plannedFor,
      title,
    }));
    const meter = await silenceMeter(actor, read, at, toPress);
    const week = thisWeek(await weekFacts(actor, read, region, at, meter), today);
    const steps = week.rows.length === 0 ? await firstSteps(actor, read) : null;
    return {
      week,
      // Until there is a result, what a first telling needs stands in place of an empty week.
      first: steps?.hasResult ? null : steps,
      meter,
      today,
      desk: `/r/${region.slug}`,
      mayWrite: may(actor, "write"),
      pageTitle: translator(await requestLocale(request))("home:place"),
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function Home() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { week, first, meter, today, desk, mayWrite } = useLoaderData<typeof loader>();
  const [search] = useSearchParams();
  const { rows, later, minutes } = week;
  return (
    <>
      <PageHead
        place={t("home:place")}
        aside={t("home:today", { date: formatDate(locale, today, "full"), week: isoWeek(today).week })}
        title={
          first
            ? t("home:firstTitle")
            : rows.length === 0
              ? t("home:nothingTitle")
              : t("home:enough", { count: minutes })
        }
        lead={
          rows.length === 0
            ? t(first ? "home:first" : "home:nothing")
            : t("home:lead", { count: rows.length, number: t(numberWords[rows.length] ?? "home:number.seven") })
        }
        action={
          mayWrite ? (
            <Button asChild>
              <Link to={`${desk}/successes/new`}>{t("home:new")}</Link>
            </Button>
          ) : null
        }
      />
      {first ? <FirstTelling steps={first} desk={desk} /> : <ThisWeek rows={rows} desk={desk} lead />}
      {later.length > 0 && !search.has("all") ? (
        <p className="week-more">
          <Link to="?all#later">{t("home:later", { count: later.length })}</Link>
        </p>
      ) : null}
      {later.length > 0 && search.has("all") ? (
        <section className="week-later" id="later" aria-labelledby="later-title">
          <h2 id="later-title">{t("home:canWait")}</h2>
          <ThisWeek rows={later} desk={desk} />
        </section>
      ) : null}
      <div className="week-meter">
        <SilenceMeter rows={meter} today={today} desk={desk} />
      </div>
    </>
  );
}
