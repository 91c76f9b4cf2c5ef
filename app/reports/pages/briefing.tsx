// A council briefing about one member, to be printed: the page in the reader's language, the briefing in the member's.
import { Button } from "@digdir/designsystemet-react";
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskActor } from "~/auth/desk-actor.server.ts";
import { useLocale } from "~/components/locale.ts";
import { PageHead } from "~/components/PageHead.tsx";
import { answering } from "~/platform/attempt.server.ts";
import { now } from "~/platform/clock.server.ts";
import { formatList } from "~/platform/format.ts";
import { read } from "~/platform/read.server.ts";
import { translator } from "~/platform/words.server.ts";
import { localeOfForm } from "~/regions/language-form.ts";
import { briefing } from "../briefing.ts";
import { memberReport } from "../member.queries.server.ts";
import { tellable } from "../tellable.queries.server.ts";
import { BriefingText } from "../ui/BriefingText.tsx";
import { ChoosePoints } from "../ui/ChoosePoints.tsx";

export const loader = ({ request, params }: LoaderFunctionArgs) =>
  answering(async () => {
    const { actor, region } = await deskActor(request, params.region);
    const whole = await memberReport(actor, read, now(), params.memberId ?? "");
    const { report, ahead, withheld } = await tellable(actor, read, now(), whole);
    const locale = localeOfForm(report.member.languageForm, region.locale);
    const text = briefing({
      t: translator(locale),
      locale,
      now: now(),
      regionName: region.name,
      report,
      ahead,
      asked: new URL(request.url).searchParams.getAll("point"),
    });
    return {
      text,
      results: report.results.map(({ success: { id, title, locale: written } }) => ({ id, title, locale: written })),
      withheld: withheld.map(({ success }) => `«${success.title}»`),
      memberName: report.member.name,
      back: `/r/${region.slug}/members/${report.member.id}`,
    };
  });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.text.title ?? "" }];

export default function BriefingPage() {
  const { t } = useTranslation();
  const locale = useLocale();
  const { text, results, withheld, memberName, back } = useLoaderData<typeof loader>();
  return (
    <div className="briefing-page">
      <PageHead
        place={<Link to={back}>{memberName}</Link>}
        title={t("reports:briefing.title", { member: memberName })}
        lead={t("reports:briefing.lead")}
        action={
          <Button type="button" onClick={() => window.print()}>
            {t("reports:briefing.print")}
          </Button>
        }
      />
      <ChoosePoints results={results} chosen={text.points.map(({ id }) => id)} />
      {withheld.length > 0 ? (
        <p className="small noprint">
          {t("reports:briefing.withheld", { count: withheld.length, titles: formatList(locale, withheld) })}
        </p>
      ) : null}
      <BriefingText {...text} />
    </div>
  );
}
